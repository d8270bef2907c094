namespace Nadir.Tests.Tensors;

public sealed class LargeSymmetricEigenTests
{
    /// <summary>A·V = V·diag and VᵀV = 1, which determine both but for signs; sizes around the panel and the leaf.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(150)]
    [InlineData(301)]
    public void Decompose_RandomMatrix_GivesItBack(int size)
    {
        var generator = new Philox(1, "matrix");
        var a = new double[size * size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
                a[(i * size) + j] = a[(j * size) + i] = generator.NextNormal();
        }

        Check(a, size);
    }

    /// <summary>Values that stand many times, halves that fall apart, values of very different size.</summary>
    [Theory]
    [InlineData("identity")]
    [InlineData("zero")]
    [InlineData("rank one")]
    [InlineData("blocks")]
    [InlineData("graded")]
    [InlineData("second differences")]
    public void Decompose_DegenerateMatrix_GivesItBack(string kind)
    {
        const int Size = 130;
        var a = new double[Size * Size];
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j < Size; j++)
            {
                a[(i * Size) + j] = kind switch
                {
                    "identity" => i == j ? 1 : 0,
                    "zero" => 0,
                    "rank one" => (i + 1.0) * (j + 1.0),
                    "blocks" => i / 5 == j / 5 ? 1 : 0,
                    "graded" => Math.Pow(10, -(i + j) / 20.0) * (i == j ? 2 : 1),
                    _ => i == j ? 2 : Math.Abs(i - j) == 1 ? -1 : 0,
                };
            }
        }

        var values = Check(a, Size);
        if (kind == "second differences")
        {
            for (var k = 0; k < Size; k++)
                Assert.Equal(2 - (2 * Math.Cos((k + 1) * Math.PI / (Size + 1))), values[k], 1e-13);
        }
    }

    private static double[] Check(double[] a, int size)
    {
        var (values, v) = LargeSymmetricEigen.Decompose([.. a], size);
        var scale = Math.Max(1, a.Max(Math.Abs)) * size * 1e-14;
        Assert.Equal(values.Order(), values);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                var (product, inner) = (0.0, 0.0);
                for (var k = 0; k < size; k++)
                {
                    product += a[(i * size) + k] * v[(k * size) + j];
                    inner += v[(k * size) + i] * v[(k * size) + j];
                }

                Assert.True(Math.Abs(product - (v[(i * size) + j] * values[j])) <= 10 * scale, $"A·v is not λ·v at {i}, {j}: {product}, {v[(i * size) + j] * values[j]}");
                Assert.True(Math.Abs(inner - (i == j ? 1 : 0)) <= 1e-13 * size, $"vectors {i} and {j}: {inner}");
            }
        }

        return values;
    }
}
