namespace Nadir.Tests.Tensors;

public sealed class SparseMatrixTests
{
    // [[0, 2, 0, 1], [0, 0, 0, 0], [-3, 0, 0, 4]]
    private static SparseMatrix Small => new(4, [0, 2, 2, 4], [1, 3, 0, 3], [2, 1, -3, 4]);

    [Fact]
    public void Rows_AreSpansOfTheLists()
    {
        Assert.Equal((3, 4, 4), (Small.Rows, Small.Columns, Small.Count));
        Assert.Equal([1, 3], Small.IndicesOf(0).ToArray());
        Assert.Equal([-3, 4], Small.ValuesOf(2).ToArray());
        Assert.Empty(Small.ValuesOf(1).ToArray());
        Assert.Contains("Row 3 does not exist in a matrix [3, 4]", Assert.Throws<ArgumentOutOfRangeException>(() => Small.ValuesOf(3).Length).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Small.IndicesOf(-1).Length);
    }

    [Fact]
    public void ToTensor_AndBack_IsTheSame()
    {
        double[] dense = [0, 2, 0, 1, 0, 0, 0, 0, -3, 0, 0, 4];
        Assert.Equal(dense, Small.ToTensor().ToArray<double>());
        Assert.Equal(ElementType.Float32, Small.ToTensor(ElementType.Float32).ElementType);
        Assert.Equal(dense, Small.ToTensor(ElementType.Float32).ToArray<double>());
        var again = SparseMatrix.From(Tensor.From(dense, new Shape(3, 4)));
        Assert.Equal(Small.RowStarts.ToArray(), again.RowStarts.ToArray());
        Assert.Equal(Small.Indices.ToArray(), again.Indices.ToArray());
        Assert.Equal(Small.Values.ToArray(), again.Values.ToArray());
        Assert.Throws<ArgumentException>(() => Small.ToTensor(ElementType.Int64));
        Assert.Throws<ShapeException>(() => SparseMatrix.From(Tensor.From<double>([1])));
        var wide = new SparseMatrix(int.MaxValue, [0, 0, 0, 0], [], []);
        Assert.Contains("Keep it sparse", Assert.Throws<ShapeException>(() => wide.ToTensor()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PickAndSlices_GiveTheirRows()
    {
        Assert.Equal([-3, 0, 0, 4, 0, 2, 0, 1, -3, 0, 0, 4], Small.Pick(2, 0, 2).ToTensor().ToArray<double>());
        Assert.Equal([0, 0, 0, 0, -3, 0, 0, 4], Small[1..].ToTensor().ToArray<double>());
        Assert.Equal(0, Small[3..].Rows);
        Assert.Throws<ArgumentOutOfRangeException>(() => Small[2..5]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Small.Pick(3));
    }

    [Fact]
    public void Products_EqualThoseByHand()
    {
        Assert.Equal([2 * 10 + 1000, 0, -3 + 4000], Small.Times([1, 10, 100, 1000]));
        Assert.Equal([-300, 2, 0, 401], Small.TransposedTimes([1, 10, 100]));
        Assert.Equal(3997, Small.Dot(2, [1, 10, 100, 1000]));
        Assert.Throws<ShapeException>(() => Small.Times([1]));
        Assert.Throws<ShapeException>(() => Small.TransposedTimes([1, 2, 3, 4]));
    }

    [Fact]
    public void Lists_ThatDoNotFit_AreRefused()
    {
        Refused(4, [], [], []);
        Refused(4, [1, 2], [0, 1], [1, 1]);
        Refused(4, [0, 2], [0], [1]);
        Refused(4, [0, 1], [0], [1, 2]);
        Refused(4, [0, 1], [4], [1]);
        Refused(4, [0, 1], [-1], [1]);
        Refused(4, [0, 2], [1, 1], [1, 1]);
        Refused(4, [0, 2], [1, 0], [1, 1]);
        Refused(4, [0, 2, 1, 2], [0, 1], [1, 1]);
        Refused(4, [0, 5, 2], [0, 1], [1, 1]);
        Refused(-1, [0], [], []);
    }

    private static void Refused(int columns, int[] rowStarts, int[] indices, double[] values) =>
        Assert.ThrowsAny<ArgumentException>(() => new SparseMatrix(columns, rowStarts, indices, values));
}
