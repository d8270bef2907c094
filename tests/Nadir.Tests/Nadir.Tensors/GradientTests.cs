namespace Nadir.Tests.Tensors;

public sealed class GradientTests
{
    [Fact]
    public void Backward_Twice_AddsUp()
    {
        var w = new Parameter("w", Tensor.From(new double[] { 2 }));
        (w.Value * 3).Sum().Backward();
        (w.Value * w.Value).Sum().Backward();

        Assert.Equal(7, w.Gradient!.ToDouble());
    }

    [Fact]
    public void Of_LeavesOtherParametersAlone()
    {
        var (a, b) = (new Parameter("a", Tensor.From(new double[] { 2 })), new Parameter("b", Tensor.From(new double[] { 5 })));
        var gradient = Gradients.Of((a.Value * b.Value).Sum(), [a.Value])[0];

        Assert.Equal(5, gradient.ToDouble());
        Assert.Null(a.Gradient);
        Assert.Null(b.Gradient);
    }

    [Fact]
    public void Of_IntermediateAndUnrelatedTensors()
    {
        var x = Tensor.From(new double[] { 2 }).RequiresGradient();
        var other = Tensor.From(new double[] { 9 }).RequiresGradient();
        var middle = x * x;
        var gradients = Gradients.Of((middle * middle).Sum(), [middle, x, other]);

        Assert.Equal([8.0, 32, 0], gradients.Select(gradient => gradient.ToDouble()));
    }

    [Fact]
    public void ThirdDerivative_OfACubic_IsConstant()
    {
        var x = Tensor.From(new double[] { 1, 2, 3 }).RequiresGradient();
        var first = Gradients.Of(x.Pow(3).Sum(), [x], createGraph: true)[0];
        var second = Gradients.Of(first.Sum(), [x], createGraph: true)[0];
        var third = Gradients.Of(second.Sum(), [x], createGraph: true)[0];

        Assert.Equal([3.0, 12, 27], first.ToArray<double>());
        Assert.Equal([6.0, 12, 18], second.ToArray<double>());
        Assert.Equal([6.0, 6, 6], third.ToArray<double>());
    }

    [Fact]
    public void Backward_AfterAWrite_IsRefused()
    {
        var w = new Parameter("w", Tensor.From(new double[] { 2 }));
        var loss = (w.Value * w.Value).Sum();
        w.Assign(Tensor.From(new double[] { 4 }));

        Assert.Contains("before the optimizer's step", Assert.Throws<InvalidOperationException>(() => loss.Backward()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Backward_ThroughAHundredThousandSteps_NeedsNoStack()
    {
        var x = Tensor.From(new double[] { 1 }).RequiresGradient();
        var y = x;
        for (var i = 0; i < 100_000; i++)
            y += 1;
        y.Backward();

        Assert.Equal(1, x.Gradient!.ToDouble());
    }

    [Fact]
    public void Off_RecordsNothing()
    {
        var x = Tensor.From(new double[] { 1 }).RequiresGradient();
        Tensor y;
        using (Gradients.Off())
            y = x * 2;

        Assert.False(y.NeedsGradient);
        Assert.Throws<InvalidOperationException>(() => y.Backward());
    }

    [Fact]
    public void Misuse_IsExplained()
    {
        var x = Tensor.Ones(new Shape(2)).RequiresGradient();

        Assert.Throws<ShapeException>(() => (x * 2).Backward());
        Assert.Throws<ShapeException>(() => (x * 2).Backward(Tensor.Ones(new Shape(3))));
        Assert.Throws<InvalidOperationException>(() => Tensor.From(new long[] { 1 }).RequiresGradient());
        Assert.Throws<InvalidOperationException>(() => Gradients.Of(x.Sum(), [Tensor.Ones(new Shape(1))]));
    }
}
