namespace Nadir.Tensors;

/// <summary>What an average pooling divides a window's sum by: the elements of the window that count.</summary>
/// <param name="CountPadding">Whether padding counts as elements, which are zeros.</param>
/// <param name="Always">The divisor of every window whatever it holds; 0 when elements are counted.</param>
/// <param name="OverhangBottom">How many rows of the bottom padding count in no case.</param>
/// <param name="OverhangRight">How many columns of the right padding count in no case.</param>
internal readonly record struct AverageDivisor(bool CountPadding, int Always = 0, int OverhangBottom = 0, int OverhangRight = 0)
{
    /// <summary>The rows of a window that count; a window's divisor is the product with its columns.</summary>
    public int Rows(in PoolingShape shape, int output)
    {
        var start = (output * shape.StrideY) - shape.PadTop;
        return Counted(start, shape.WindowHeight, shape.DilationY, shape.InputHeight, shape.PadTop, shape.PadBottom - OverhangBottom);
    }

    /// <summary>The columns of a window that count.</summary>
    public int Columns(in PoolingShape shape, int output)
    {
        var start = (output * shape.StrideX) - shape.PadLeft;
        return Always > 0
            ? Always
            : Counted(start, shape.WindowWidth, shape.DilationX, shape.InputWidth, shape.PadLeft, shape.PadRight - OverhangRight);
    }

    private int Counted(int start, int window, int dilation, int length, int before, int behind)
    {
        if (Always > 0)
            return 1;
        var inside = CountPadding
            ? Window.Clip(start + before, window, dilation, length + before + behind)
            : Window.Clip(start, window, dilation, length);

        // A window of padding alone has the sum 0, and 0 is its mean.
        return Math.Max(1, inside.Count);
    }
}
