using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Brings all singular values of a matrix near 1 by products alone: x ← a·x + (b·x·xᵀ + c·(x·xᵀ)²)·x.</summary>
/// <remarks>Of a tall matrix the products are made from the other side, where they are smaller; the result is the same.</remarks>
internal static class NewtonSchulz
{
    /// <summary>Runs in place.</summary>
    /// <param name="x">The matrix, row by row; its norm at most 1.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="iterations">How often.</param>
    /// <param name="a">Multiplies x.</param>
    /// <param name="b">Multiplies x·xᵀ·x.</param>
    /// <param name="c">Multiplies (x·xᵀ)²·x.</param>
    public static void Run<T>(Span<T> x, int rows, int columns, int iterations, double a, double b, double c)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var side = Math.Min(rows, columns);
        var isTall = rows > columns;
        using var room = ScratchPool.Rent<T>((2 * side * side) + x.Length);
        var square = room.Span[..(side * side)];
        var factor = room.Span.Slice(side * side, side * side);
        var result = room.Span[(2 * side * side)..];
        for (var i = 0; i < iterations; i++)
        {
            MatMulKernel.Run<T>(side, side, isTall ? rows : columns, x, columns, isTall, x, columns, !isTall, square, side);
            MatMulKernel.Run<T>(side, side, side, square, side, false, square, side, false, factor, side);
            Lanewise.Apply(new Combine(b, c), square, factor, factor);
            InPlace.Scale<T>(x, a, result);
            if (isTall)
                MatMulKernel.Run<T>(rows, columns, side, x, columns, false, factor, side, false, result, columns, accumulate: true);
            else
                MatMulKernel.Run<T>(rows, columns, side, factor, side, false, x, columns, false, result, columns, accumulate: true);
            result.CopyTo(x);
        }
    }

    private readonly struct Combine(double first, double second) : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => (first * x) + (second * y);
    }
}
