using System.Globalization;

namespace Nadir.Benchmarks;

/// <summary>A matrix product to time: <c>128x784x512-NT</c> is 128 rows, 784 columns, 512 deep, the right side transposed.</summary>
internal sealed record ProductCase(int Rows, int Columns, int Depth, bool TransposeLeft, bool TransposeRight)
{
    public double Operations => 2.0 * Rows * Columns * Depth;

    public Tensor Left(Philox generator) => Random(TransposeLeft ? Depth : Rows, TransposeLeft ? Rows : Depth, generator);

    public Tensor Right(Philox generator) => Random(TransposeRight ? Columns : Depth, TransposeRight ? Depth : Columns, generator);

    public static ProductCase Parse(string text)
    {
        if (text.Split('-') is [var lengths, [var left and ('N' or 'T'), var right and ('N' or 'T')]]
            && lengths.Split('x').Select(length => int.Parse(length, CultureInfo.InvariantCulture)).ToArray() is [var m, var n, var k])
            return new ProductCase(m, n, k, left == 'T', right == 'T');
        throw new ArgumentException($"A product is written like 128x784x512-NT, got {text}.");
    }

    private static Tensor Random(int rows, int columns, Philox generator) =>
        Tensor.Uniform(new Shape(rows, columns), generator, -1, 1);
}
