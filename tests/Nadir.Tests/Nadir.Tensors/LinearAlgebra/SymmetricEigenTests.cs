using MathNet.Numerics.LinearAlgebra;

namespace Nadir.Tests.Tensors;

public class SymmetricEigenTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(20)]
    public void Decompose_RandomMatrices_AgreesWithMathNet(int size)
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            var half = Tensor.Normal(new Shape(size, size), new Philox(seed, "matrix"), type: ElementType.Float64);
            var matrix = (half + half.Transpose()).ToArray<double>();
            var (values, vectors) = (new double[size], new double[size * size]);
            SymmetricEigen.Decompose(matrix, values, vectors);

            var oracle = Matrix<double>.Build.DenseOfRowMajor(size, size, matrix).Evd(Symmetricity.Symmetric);
            Assert.All(values.Zip(oracle.EigenValues.Select(value => value.Real)), pair => Assert.Equal(pair.Second, pair.First, 1e-12 * size));
            var v = Matrix<double>.Build.DenseOfRowMajor(size, size, vectors);
            Assert.Equal(0, (v.TransposeThisAndMultiply(v) - Matrix<double>.Build.DenseIdentity(size)).FrobeniusNorm(), 1e-13 * size);
            var rebuilt = v.Multiply(Matrix<double>.Build.DenseOfDiagonalArray(values)).TransposeAndMultiply(v);
            Assert.Equal(0, (rebuilt - Matrix<double>.Build.DenseOfRowMajor(size, size, matrix)).FrobeniusNorm(), 1e-12 * size);
        }
    }

    /// <summary>Eigenvalues 2·10⁻⁸ apart in size by 10¹⁶: the small ones keep their digits, which a tridiagonal form loses.</summary>
    [Fact]
    public void Decompose_GradedMatrix_KeepsSmallEigenvalues()
    {
        double[] scale = [1, 1e-4, 1e-8];
        double[] matrix = [2, 1, 1, 1, 2, 1, 1, 1, 2];
        for (var i = 0; i < 9; i++)
            matrix[i] *= scale[i / 3] * scale[i % 3];
        var values = new double[3];
        SymmetricEigen.Decompose(matrix, values, []);

        // Determinant 4·10⁻²⁴ and the Schur complements 2, 1.5 and 4/3, to first order in the ratios of 10⁻⁸.
        Assert.Equal(4.0 / 3 * 1e-16, values[0], 1e-22);
        Assert.Equal(1.5e-8, values[1], 1e-14);
        Assert.Equal(2, values[2], 1e-7);
    }

    [Theory]
    [InlineData(new double[] { 3, 0, 0, 3 }, 3, 3)]
    [InlineData(new double[] { 0, 0, 0, 0 }, 0, 0)]
    [InlineData(new double[] { 0, 1, 1, 0 }, -1, 1)]
    [InlineData(new double[] { double.NaN, 1, 1, 0 }, double.NaN, double.NaN)]
    public void Decompose_SpecialMatrices_HasTheirEigenvalues(double[] matrix, double smallest, double largest)
    {
        var (values, vectors) = (new double[2], new double[4]);
        SymmetricEigen.Decompose(matrix, values, vectors);
        Assert.Equal([smallest, largest], values.Select(value => Math.Round(value, 15)));
    }
}
