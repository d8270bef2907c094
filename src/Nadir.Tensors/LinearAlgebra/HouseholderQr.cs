using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>The QR decomposition of a matrix by Householder's reflections.</summary>
/// <remarks>Source: Golub, Van Loan 2013, "Matrix computations", 5.2.</remarks>
internal static class HouseholderQr
{
    /// <summary>Replaces a matrix A = QR by the orthonormal columns of Q.</summary>
    /// <param name="columns">A, column after column; at least as many rows as columns.</param>
    /// <param name="rows">How long a column is.</param>
    /// <param name="diagonal">Receives the diagonal of R, of either sign, one number a column.</param>
    public static void Decompose(Span<double> columns, int rows, Span<double> diagonal)
    {
        var count = diagonal.Length;
        for (var k = 0; k < count; k++)
        {
            var mirror = Below(columns, rows, k);
            diagonal[k] = MakeMirror(mirror);
            for (var column = k + 1; column < count; column++)
                Reflect(mirror, columns.Slice((column * rows) + k, rows - k));
        }

        // Q is the product of the reflections on the first columns of the identity: from the last, so that each one
        // meets zeros above its place and may overwrite its own mirror.
        for (var k = count - 1; k >= 0; k--)
        {
            var mirror = Below(columns, rows, k);
            for (var column = k + 1; column < count; column++)
                Reflect(mirror, columns.Slice((column * rows) + k, rows - k));
            var first = mirror[0];
            Lanewise.Apply(new Scaled(-first), mirror, mirror);
            mirror[0] += 1;
            columns.Slice(k * rows, k).Clear();
        }
    }

    private static Span<double> Below(Span<double> columns, int rows, int k) => columns.Slice((k * rows) + k, rows - k);

    /// <summary>Turns a vector into v of length √2, whose reflection 1 − v·vᵀ leaves only a first number; returns that.</summary>
    private static double MakeMirror(Span<double> vector)
    {
        var length = Math.Sqrt(Lanewise.SumOfProducts<double>(vector, vector));
        if (length == 0)
            return 0;
        var left = vector[0] > 0 ? -length : length;
        vector[0] -= left;

        // |v|² = 2·length·(length + |first|), by which it is divided to have the length √2.
        Lanewise.Apply(new Scaled(1 / Math.Sqrt(length * Math.Abs(vector[0]))), vector, vector);
        return left;
    }

    private static void Reflect(ReadOnlySpan<double> mirror, Span<double> vector) =>
        Lanewise.Apply(new Less(Lanewise.SumOfProducts(mirror, vector)), mirror, (ReadOnlySpan<double>)vector, vector);

    private readonly struct Scaled(double factor) : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => factor * x;
    }

    private readonly struct Less(double factor) : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => L.Fma(-factor, x, y);
    }
}
