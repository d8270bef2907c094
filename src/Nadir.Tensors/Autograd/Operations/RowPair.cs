using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Lengths and cosine of two rows, each multiplied by a scale that keeps its squares in range.</summary>
internal readonly struct RowPair
{
    private const double LargestSquares = 1e280;

    public double Scale { get; private init; }

    public double OtherScale { get; private init; }

    public double Length { get; private init; }

    public double OtherLength { get; private init; }

    public bool IsLong { get; private init; }

    public double Cosine { get; private init; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RowPair Of<T>(ReadOnlySpan<T> own, ReadOnlySpan<T> other, double least)
        where T : unmanaged, INumber<T>
    {
        var (squares, otherSquares, products) = (0.0, 0.0, 0.0);
        for (var i = 0; i < own.Length; i++)
        {
            var (x, y) = (double.CreateTruncating(own[i]), double.CreateTruncating(other[i]));
            squares += x * x;
            otherSquares += y * y;
            products += x * y;
        }

        return squares <= LargestSquares && otherSquares <= LargestSquares
            ? From(squares, otherSquares, products, 1, 1, least)
            : Scaled(own, other, least);
    }

    private static RowPair Scaled<T>(ReadOnlySpan<T> own, ReadOnlySpan<T> other, double least)
        where T : unmanaged, INumber<T>
    {
        var (scale, otherScale) = (ScaleOf(own), ScaleOf(other));
        var (squares, otherSquares, products) = (0.0, 0.0, 0.0);
        for (var i = 0; i < own.Length; i++)
        {
            var (x, y) = (double.CreateTruncating(own[i]) * scale, double.CreateTruncating(other[i]) * otherScale);
            squares += x * x;
            otherSquares += y * y;
            products += x * y;
        }

        return From(squares, otherSquares, products, scale, otherScale, least);
    }

    private static RowPair From(
        double squares, double otherSquares, double products, double scale, double otherScale, double least)
    {
        var (root, otherRoot) = (Math.Sqrt(squares), Math.Sqrt(otherSquares));
        var (length, otherLength) = (Math.Max(root, least * scale), Math.Max(otherRoot, least * otherScale));
        return new RowPair
        {
            Scale = scale,
            OtherScale = otherScale,
            Length = length,
            OtherLength = otherLength,
            IsLong = root > least * scale,
            Cosine = products / (length * otherLength),
        };
    }

    private static double ScaleOf<T>(ReadOnlySpan<T> row)
        where T : unmanaged, INumber<T>
    {
        var largest = 1.0;
        foreach (var value in row)
            largest = Math.Max(largest, Math.Abs(double.CreateTruncating(value)));
        return 1 / largest;
    }
}
