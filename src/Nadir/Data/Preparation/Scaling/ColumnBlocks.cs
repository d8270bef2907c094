namespace Nadir;

/// <summary>The columns of a tensor's rows, asked for in order; several are gathered in one pass over the rows.</summary>
internal sealed class ColumnBlocks(Tensor inputs, int features)
{
    // As many numbers as a line of the cache holds in 32 bits.
    private const int Width = 16;

    private readonly int rows = inputs.Shape[0];
    private double[][] block = [];
    private int first = -1;

    /// <summary>A column's numbers, to be changed at will.</summary>
    public double[] Column(int feature)
    {
        var start = feature / Width * Width;
        if (start != first)
            Gather(start);
        return block[feature - start];
    }

    private void Gather(int start)
    {
        var width = Math.Min(Width, features - start);
        block = [.. Enumerable.Range(0, width).Select(_ => new double[rows])];
        if (inputs.ElementType == ElementType.Float32)
            Gather(inputs.AsSpan<float>(), start, width);
        else
            Gather(inputs.AsSpan<double>(), start, width);
        first = start;
    }

    private void Gather<T>(ReadOnlySpan<T> all, int start, int width)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        for (var row = 0; row < rows; row++)
        {
            var some = all.Slice((row * features) + start, width);
            for (var i = 0; i < some.Length; i++)
                block[i][row] = double.CreateTruncating(some[i]);
        }
    }
}
