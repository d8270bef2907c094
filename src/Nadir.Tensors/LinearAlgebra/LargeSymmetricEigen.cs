namespace Nadir.Tensors;

/// <summary>The eigenvalues and eigenvectors of a symmetric matrix of hundreds or thousands of rows, by its tridiagonal form.</summary>
/// <remarks>Exact to rounding of the largest eigenvalue; <see cref="SymmetricEigen"/> keeps the digits of small ones.</remarks>
internal static class LargeSymmetricEigen
{
    /// <summary>Decomposes a matrix A = V·diag(values)·Vᵀ.</summary>
    /// <param name="matrix">A, row after row, both halves and finite; overwritten.</param>
    /// <param name="size">How many rows.</param>
    /// <returns>The eigenvalues, smallest first, and V row after row.</returns>
    public static (double[] Values, double[] Vectors) Decompose(double[] matrix, int size)
    {
        var form = new Tridiagonalization(matrix, size);
        var (values, beside) = (form.Diagonal, form.Beside);
        var vectors = new TridiagonalEigen(values, beside).Vectors;
        form.Multiply(vectors);
        return (values, vectors);
    }
}
