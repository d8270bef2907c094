namespace Nadir.Tests.Tensors;

public sealed class TensorTests
{
    [Fact]
    public void From_TwoDimensionalArray_KeepsRowMajorOrder()
    {
        var x = Tensor.From(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } });

        Assert.Equal(new Shape(2, 3), x.Shape);
        Assert.Equal([1f, 2, 3, 4, 5, 6], x.ToArray<float>());
        Assert.Equal(6, x[1, -1]);
    }

    [Theory]
    [InlineData(ElementType.Float32)]
    [InlineData(ElementType.Float64)]
    [InlineData(ElementType.Int64)]
    [InlineData(ElementType.Bool)]
    public void To_EveryType_AndBack(ElementType type)
    {
        var x = Tensor.From(new double[] { 0, 1, 0, 1 });

        Assert.Equal(x.ToArray<double>(), x.To(type).To(ElementType.Float64).ToArray<double>());
    }

    [Fact]
    public void Reshape_MinusOne_IsWhatRemains()
    {
        var x = Tensor.Linspace(0, 23, 24).Reshape(2, -1, 4);

        Assert.Equal(new Shape(2, 3, 4), x.Shape);
        Assert.Equal(23, x[1, 2, 3]);
    }

    [Fact]
    public void Transpose_ThreeAxes_MovesElements()
    {
        var x = Tensor.Linspace(0, 23, 24).Reshape(2, 3, 4);
        var y = x.Transpose(2, 0, 1);

        Assert.Equal(new Shape(4, 2, 3), y.Shape);
        for (var i = 0; i < 2; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                for (var k = 0; k < 4; k++)
                    Assert.Equal(x[i, j, k], y[k, i, j]);
            }
        }
    }

    [Fact]
    public void Slice_InnerAxis_TakesItsPart()
    {
        var x = Tensor.Linspace(0, 11, 12).Reshape(3, 4);

        Assert.Equal([1f, 2, 5, 6, 9, 10], x.Slice(1, 1, 2).ToArray<float>());
        Assert.Equal([4f, 5, 6, 7], x[1..2].ToArray<float>());
        Assert.Equal([3f, 7, 11], x.Select(1, -1).ToArray<float>());
    }

    [Fact]
    public void Concatenate_AndStack_JoinInOrder()
    {
        var a = Tensor.From(new float[,] { { 1, 2 }, { 3, 4 } });
        var b = Tensor.From(new float[,] { { 5 }, { 6 } });

        Assert.Equal([1f, 2, 5, 3, 4, 6], Tensor.Concatenate([a, b], 1).ToArray<float>());
        Assert.Equal(new Shape(2, 2, 2), Tensor.Stack([a, a], 1).Shape);
    }

    [Fact]
    public void Gather_NegativeAndRepeated_PicksRows()
    {
        var x = Tensor.From(new float[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } });

        Assert.Equal([5f, 6, 1, 2, 1, 2], x.Gather(Tensor.From(new long[] { -1, 0, 0 })).ToArray<float>());
        Assert.Equal([2f, 4, 6], x.Gather(Tensor.From(new long[] { 1 }), 1).ToArray<float>());
    }

    [Fact]
    public void Reductions_OverEachAxis_MatchHandComputed()
    {
        var x = Tensor.From(new double[,] { { 1, 5, 3 }, { 4, 2, 6 } });

        Assert.Equal([5.0, 7, 9], x.Sum(0).ToArray<double>());
        Assert.Equal([9.0, 12], x.Sum(1).ToArray<double>());
        Assert.Equal([3.0, 4], x.Mean(-1).ToArray<double>());
        Assert.Equal([4.0, 5, 6], x.Max(0).ToArray<double>());
        Assert.Equal([1.0, 2], x.Min(1).ToArray<double>());
        Assert.Equal([1L, 2], x.ArgMax(1).ToArray<long>());
        Assert.Equal(new Shape(2, 1), x.Sum(1, keepAxis: true).Shape);
    }

    [Fact]
    public void Comparisons_AndWhere_Broadcast()
    {
        var x = Tensor.From(new float[,] { { 1, 5 }, { 3, 2 } });

        Assert.Equal([false, true, true, false], (x > 2).ToArray<bool>());
        Assert.Equal([false, true, false, false], x.EqualTo(Tensor.From(new float[] { 9, 5 })).ToArray<bool>());
        Assert.Equal([0f, 5, 3, 0], Tensor.Where(x > 2, x, Tensor.Scalar(0)).ToArray<float>());
    }

    [Fact]
    public void Comparisons_AtEqualityAndNaN_AreThoseOfIeee754()
    {
        var x = Tensor.From(new double[] { 1, 2, 3, double.NaN });
        var y = Tensor.From(new double[] { 1, 2, 3, double.NaN });

        Assert.Equal([false, false, true, false], (x > 2).ToArray<bool>());
        Assert.Equal([false, true, true, false], (x >= 2).ToArray<bool>());
        Assert.Equal([true, false, false, false], (x < 2).ToArray<bool>());
        Assert.Equal([true, true, false, false], (x <= 2).ToArray<bool>());
        Assert.Equal([true, true, true, false], (x >= y).ToArray<bool>());
        Assert.Equal([true, true, true, false], (x <= y).ToArray<bool>());
        Assert.Equal([true, true, true, false], x.EqualTo(y).ToArray<bool>());
    }

    [Fact]
    public void Int64Comparison_BeyondDoublePrecision_StillTells()
    {
        var a = Tensor.From(new long[] { (1L << 53) + 1 });
        var b = Tensor.From(new long[] { 1L << 53 });

        Assert.True((a > b).ToArray<bool>()[0]);
    }

    [Fact]
    public void MatMul_BatchesAndVectors_MatchHandComputed()
    {
        var a = Tensor.From(new double[,] { { 1, 2 }, { 3, 4 } });
        var v = Tensor.From(new double[] { 1, -1 });

        Assert.Equal([-1.0, -1], a.MatMul(v).ToArray<double>());
        Assert.Equal([-2.0, -2], v.MatMul(a).ToArray<double>());
        Assert.Equal([7.0, 10, 15, 22], a.MatMul(a).ToArray<double>());
        Assert.Equal([10.0, 14, 14, 20], a.MatMul(a, transposeLeft: true).ToArray<double>());
        Assert.Equal([5.0, 11, 11, 25], a.MatMul(a, transposeRight: true).ToArray<double>());
        var batch = Tensor.Stack([a, a * 2]);
        Assert.Equal([7.0, 10, 15, 22, 14, 20, 30, 44], batch.MatMul(a).ToArray<double>());
        Assert.Equal([7.0, 10, 15, 22, 14, 20, 30, 44], a.MatMul(batch).ToArray<double>());
    }

    [Fact]
    public void OneHot_OutOfRange_NamesClassAndPlace()
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => Tensor.OneHot(Tensor.From(new long[] { 1, 3 }), 3));

        Assert.Contains("Class 3 at position 1", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_ShowsTypeShapeAndElements()
    {
        Assert.Equal("Float32 [2, 2] [[1, 2.5],\n [-3, NaN]]", Tensor.From(new float[,] { { 1, 2.5f }, { -3, float.NaN } }).ToString());
        Assert.Equal("Float64 [] 0.333333", Tensor.Scalar(1.0 / 3, ElementType.Float64).ToString());
        Assert.Equal("Bool [2] [true, false]", Tensor.From(new[] { true, false }).ToString());
        Assert.Equal("Int64 [2000] [0, 1, 2, …, 1997, 1998, 1999]", Tensor.Linspace(0, 1999, 2000).To(ElementType.Int64).ToString());
        Assert.Equal("Float32 [0] []", Tensor.Zeros(new Shape(0)).ToString());
    }

    [Fact]
    public void Errors_NameOperationShapesAndNextStep()
    {
        var a = Tensor.Zeros(new Shape(2, 3));
        var b = Tensor.Zeros(new Shape(4, 5));
        var wide = Tensor.Zeros(new Shape(2, 3), ElementType.Float64);

        Assert.Contains("[2, 3] × [4, 5] needs one inner length, but axis 1 of the left has 3, axis 0 of the right 4", Assert.Throws<ShapeException>(() => a.MatMul(b)).Message, StringComparison.Ordinal);
        Assert.Contains("axis -1 has 3 and 5", Assert.Throws<ShapeException>(() => a + b).Message, StringComparison.Ordinal);
        Assert.Contains("Convert by To", Assert.Throws<ArgumentException>(() => a + wide).Message, StringComparison.Ordinal);
        Assert.Contains("[2, 3]", Assert.Throws<ShapeException>(() => a.Reshape(5)).Message, StringComparison.Ordinal);
        Assert.Contains("axis 0", Assert.Throws<ShapeException>(() => a.Slice(0, 1, 2)).Message, StringComparison.Ordinal);
        Assert.Throws<ShapeException>(() => a[2, 0]);
        Assert.Throws<ShapeException>(() => a.ToDouble());
        Assert.Throws<ShapeException>(() => a.Transpose(0, 0));
        Assert.Throws<ShapeException>(() => a.Sum(2));
        Assert.Throws<InvalidOperationException>(() => a.AsSpan<double>().Length);
        Assert.Throws<ArgumentException>(() => Tensor.From(new long[] { 1 }) + Tensor.From(new long[] { 1 }));
    }
}
