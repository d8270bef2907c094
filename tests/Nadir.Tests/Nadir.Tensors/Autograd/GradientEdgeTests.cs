namespace Nadir.Tests.Tensors.Autograd;

/// <summary>Gradients where tensors are shared, picked twice, tied, empty, or marked in the middle.</summary>
public sealed class GradientEdgeTests
{
    [Fact]
    public void Backward_MarkedTensorInTheMiddle_GathersItsGradientToo()
    {
        var x = Tensor.From(new double[] { 3 }).RequiresGradient();
        var middle = (x * 2).RequiresGradient();
        middle.Square().Sum().Backward();

        Assert.Equal(12, middle.Gradient!.ToDouble());
        Assert.Equal(24, x.Gradient!.ToDouble());
    }

    [Fact]
    public void Of_RefusedForOneInput_LeavesTheOthersUnmarked()
    {
        var x = Tensor.From(new double[] { 3 }).RequiresGradient();
        var constant = Tensor.From(new double[] { 1 });

        Assert.Throws<InvalidOperationException>(() => Gradients.Of((x * constant).Sum(), [x, constant]));
        x.Square().Sum().Backward();
        Assert.False(x.IsAsked);
        Assert.Null(x.Pending);
        Assert.Equal(6, x.Gradient!.ToDouble());
    }

    [Fact]
    public void Backward_UpstreamOfAnotherType_SaysSo()
    {
        var x = Tensor.From(new float[] { 3 }).RequiresGradient();
        var refused = Assert.Throws<ArgumentException>(() => (x * 2).Backward(Tensor.From(new double[] { 1 })));

        Assert.Contains("upstream", refused.Message, StringComparison.Ordinal);
        Assert.Null(x.Gradient);
    }

    [Fact]
    public void Backward_ThatFails_LeavesNothingPending()
    {
        var weight = new Parameter("w", Tensor.From(new double[] { 3 }));
        var loss = weight.Value.Square().Sum();
        weight.Assign(Tensor.From(new double[] { 4 }));

        Assert.Throws<InvalidOperationException>(() => loss.Backward());
        Assert.Null(weight.Gradient);
        weight.Value.Square().Sum().Backward();
        Assert.Equal(8, weight.Gradient!.ToDouble());
    }

    [Fact]
    public void Gather_SameRowTwice_AddsItsGradients()
    {
        var x = Tensor.From(new double[] { 1, 2, 3 }).RequiresGradient();
        (x.Gather(Tensor.From(new long[] { 2, 0, 2, -1 })) * Tensor.From(new double[] { 1, 10, 100, 1000 })).Sum().Backward();

        Assert.Equal([10, 0, 1101], x.Gradient!.ToArray<double>());
    }

    [Fact]
    public void Max_OfEqualElements_GivesTheFirstTheGradient()
    {
        var x = Tensor.From(new double[,] { { 2, 5, 5 }, { 7, 7, 1 } }).RequiresGradient();
        x.Max(1).Sum().Backward();

        Assert.Equal([0, 1, 0, 1, 0, 0], x.Gradient!.ToArray<double>());
    }

    [Fact]
    public void MaxPool_SecondGradient_WorksInsideAndOutsideAScope()
    {
        Assert.Equal(Second(), InScope());

        double[] InScope()
        {
            using var outer = Tensor.Scope();
            return Second();
        }

        static double[] Second()
        {
            var x = Tensor.From(new double[] { 1, 5, 2, 3 }, new Shape(1, 1, 2, 2)).RequiresGradient();
            var y = x.MaxPool(new PoolingWindow(2, 2, 2, 2)).Pow(3).Sum();
            var first = Gradients.Of(y, [x], createGraph: true)[0];
            return Gradients.Of(first.Sum(), [x])[0].ToArray<double>();
        }
    }

    [Theory]
    [InlineData(2, 3, 0)]
    [InlineData(0, 3, 2)]
    public void MatMul_OfNothing_IsZerosOrEmpty(int batch, int rows, int inner)
    {
        var left = Tensor.Ones(new Shape(batch, rows, inner)).RequiresGradient();
        var right = Tensor.Ones(new Shape(inner, 4)).RequiresGradient();
        var product = left.MatMul(right);
        product.Sum().Backward();

        Assert.Equal(new Shape(batch, rows, 4), product.Shape);
        Assert.All(product.ToArray<float>(), value => Assert.Equal(0, value));
        Assert.Equal(left.Shape, left.Gradient!.Shape);
        Assert.Equal(right.Shape, right.Gradient!.Shape);
    }

    [Fact]
    public void Sums_OfNothing_HaveEmptyOrZeroGradients()
    {
        var nothing = Tensor.Zeros(new Shape(0, 3)).RequiresGradient();
        var row = Tensor.Ones(new Shape(3)).RequiresGradient();
        (nothing * row).Sum().Backward();

        Assert.Equal(new Shape(0, 3), nothing.Gradient!.Shape);
        Assert.Equal([0f, 0, 0], row.Gradient!.ToArray<float>());
        Assert.True(double.IsNaN(nothing.Mean().ToDouble()));
        Assert.Throws<ShapeException>(() => nothing.Max());
        Assert.Throws<ShapeException>(() => nothing.Min(0));
        Assert.Throws<ShapeException>(() => nothing.ArgMax(0));
        Assert.Equal(new Shape(0), nothing.Max(1).Shape);
        Assert.Equal(new Shape(0, 6), Tensor.Concatenate([nothing, nothing], 1).Shape);
        Assert.Equal(new Shape(0, 3), nothing.Softmax().Shape);
    }
}
