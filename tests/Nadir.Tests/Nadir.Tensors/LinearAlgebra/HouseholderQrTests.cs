namespace Nadir.Tests.Tensors;

public sealed class HouseholderQrTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 4)]
    [InlineData(7, 3)]
    [InlineData(60, 41)]
    public void Decompose_RandomMatrix_GivesOrthonormalColumnsAndATriangle(int rows, int count)
    {
        var generator = new Philox(6, "qr");
        var matrix = new double[rows * count];
        foreach (ref var number in matrix.AsSpan())
            number = generator.NextNormal();
        var columns = (double[])matrix.Clone();
        var diagonal = new double[count];
        HouseholderQr.Decompose(columns, rows, diagonal);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                Assert.Equal(i == j ? 1 : 0, Dot(columns, i, columns, j, rows), 1e-13);

                // R = Qᵀ·A has nothing below its diagonal.
                if (i >= j)
                    Assert.Equal(i == j ? diagonal[j] : 0, Dot(columns, i, matrix, j, rows), 1e-12);
            }
        }
    }

    /// <summary>By hand: [3 1; 4 2] = [0.6 −0.8; 0.8 0.6]·[5 2.2; 0 0.4], up to the signs of Q's columns.</summary>
    [Fact]
    public void Decompose_SmallMatrix_IsThatByHand()
    {
        double[] columns = [3, 4, 1, 2];
        var diagonal = new double[2];
        HouseholderQr.Decompose(columns, 2, diagonal);
        Assert.Equal([5, 0.4], diagonal.Select(Math.Abs), (a, b) => Math.Abs(a - b) < 1e-14);
        var first = Math.Sign(diagonal[0]);
        var second = Math.Sign(diagonal[1]);
        Assert.Equal([0.6 * first, 0.8 * first, -0.8 * second, 0.6 * second], columns, (a, b) => Math.Abs(a - b) < 1e-14);
    }

    [Fact]
    public void Decompose_ColumnsOfZeros_StillGivesOrthonormalOnes()
    {
        double[] columns = [0, 0, 0, 1, 1, 0];
        var diagonal = new double[2];
        HouseholderQr.Decompose(columns, 3, diagonal);
        Assert.Equal(1, Dot(columns, 0, columns, 0, 3), 1e-14);
        Assert.Equal(1, Dot(columns, 1, columns, 1, 3), 1e-14);
        Assert.Equal(0, Dot(columns, 0, columns, 1, 3), 1e-14);
        Assert.Equal(0, diagonal[0]);
    }

    private static double Dot(double[] left, int i, double[] right, int j, int rows) =>
        Enumerable.Range(0, rows).Sum(row => left[(i * rows) + row] * right[(j * rows) + row]);
}
