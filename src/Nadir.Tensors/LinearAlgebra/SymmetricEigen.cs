namespace Nadir.Tensors;

/// <summary>The eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations.</summary>
/// <remarks>
/// Slower than a tridiagonal form from a few dozen rows on, and exact in small eigenvalues.
/// Source: Golub, Van Loan 2013, "Matrix computations", 8.5.
/// </remarks>
internal static class SymmetricEigen
{
    private const int MostSweeps = 60;

    /// <summary>Decomposes a matrix A = V·diag(values)·Vᵀ.</summary>
    /// <param name="matrix">A, row after row; what lies above the diagonal is read. Left as it is.</param>
    /// <param name="values">Receives the eigenvalues, smallest first; NaN where A is not finite.</param>
    /// <param name="vectors">Receives V row after row, its columns of length 1; empty where they are not wanted.</param>
    public static void Decompose(ReadOnlySpan<double> matrix, Span<double> values, Span<double> vectors)
    {
        var size = values.Length;
        var a = matrix[..(size * size)].ToArray();
        var v = new double[size * size];
        for (var i = 0; i < size; i++)
        {
            v[(i * size) + i] = 1;
            for (var j = 0; j < i; j++)
                a[(i * size) + j] = a[(j * size) + i];
        }

        if (a.Any(static element => !double.IsFinite(element)))
        {
            values.Fill(double.NaN);
            vectors.Fill(double.NaN);
            return;
        }

        for (var sweep = 0; sweep < MostSweeps && Rotate(a, v, size); sweep++)
        {
        }

        var order = Enumerable.Range(0, size).OrderBy(i => a[(i * size) + i]).ToArray();
        for (var i = 0; i < size; i++)
        {
            values[i] = a[(order[i] * size) + order[i]];
            for (var row = 0; row < size && !vectors.IsEmpty; row++)
                vectors[(row * size) + i] = v[(row * size) + order[i]];
        }
    }

    /// <summary>One rotation for each element above the diagonal.</summary>
    /// <returns>Whether anything was left to turn.</returns>
    private static bool Rotate(double[] a, double[] v, int size)
    {
        var turned = false;
        for (var p = 0; p < size; p++)
        {
            for (var q = p + 1; q < size; q++)
            {
                var (off, first, second) = (a[(p * size) + q], a[(p * size) + p], a[(q * size) + q]);

                // Against √|first·second| rather than the largest element: small eigenvalues keep their digits.
                if (off == 0 || Math.Abs(off) <= 1e-17 * Math.Sqrt(Math.Abs(first)) * Math.Sqrt(Math.Abs(second)))
                    continue;
                turned = true;
                var ratio = (second - first) / (2 * off);
                var tangent = Math.Sign(ratio) / (Math.Abs(ratio) + double.Hypot(ratio, 1));
                if (ratio == 0)
                    tangent = 1;
                var cosine = 1 / double.Hypot(tangent, 1);
                var sine = tangent * cosine;
                a[(p * size) + p] = first - (tangent * off);
                a[(q * size) + q] = second + (tangent * off);
                a[(p * size) + q] = a[(q * size) + p] = 0;
                for (var i = 0; i < size; i++)
                {
                    Turn(v, (i * size) + p, (i * size) + q, cosine, sine);
                    if (i == p || i == q)
                        continue;
                    Turn(a, (i * size) + p, (i * size) + q, cosine, sine);
                    (a[(p * size) + i], a[(q * size) + i]) = (a[(i * size) + p], a[(i * size) + q]);
                }
            }
        }

        return turned;
    }

    private static void Turn(double[] elements, int p, int q, double cosine, double sine) =>
        (elements[p], elements[q]) =
            ((cosine * elements[p]) - (sine * elements[q]), (sine * elements[p]) + (cosine * elements[q]));
}
