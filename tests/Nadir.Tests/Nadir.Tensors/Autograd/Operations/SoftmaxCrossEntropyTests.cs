namespace Nadir.Tests.Tensors.Autograd.Operations;

/// <summary>The fused operations against the same in plain ones.</summary>
public class SoftmaxCrossEntropyTests
{
    [Theory]
    [InlineData(ElementType.Float32, 1e-5)]
    [InlineData(ElementType.Float64, 1e-13)]
    public void Dense_RandomRows_EqualsPlainComposition(ElementType type, double tolerance)
    {
        var random = new Philox(1, "test");
        foreach (var shape in new[] { new Shape(1, 1), new Shape(7, 10), new Shape(3, 33), new Shape(2, 5, 4) })
        {
            var (logits, target) = (Tensor.Normal(shape, random, 0, 3, type), Tensor.Uniform(shape, random, 0, 1, type));
            Compare(
                [logits, target],
                inputs => inputs[0].SoftmaxCrossEntropy(inputs[1]),
                inputs => -(inputs[1] * inputs[0].LogSoftmax()).Sum(-1),
                tolerance);
        }
    }

    [Theory]
    [InlineData(ElementType.Float32, 1e-5)]
    [InlineData(ElementType.Float64, 1e-13)]
    public void Sparse_RandomRows_EqualsPlainComposition(ElementType type, double tolerance)
    {
        var random = new Philox(2, "test");
        foreach (var (rows, classes) in new[] { (1, 1), (7, 10), (50, 33) })
        {
            var logits = Tensor.Normal(new Shape(rows, classes), random, 0, 3, type);
            var numbers = Tensor.From(Enumerable.Range(0, rows).Select(row => (long)(row * 7 % classes)).ToArray());
            Compare(
                [logits],
                inputs => inputs[0].SoftmaxCrossEntropy(numbers, null),
                inputs => -(Tensor.OneHot(numbers, classes, type) * inputs[0].LogSoftmax()).Sum(-1),
                tolerance);
        }
    }

    [Fact]
    public void Sparse_IgnoredRows_GiveNothing()
    {
        var logits = Tensor.From(new[,] { { 1.0, 2 }, { double.NaN, 0 }, { 0, 0 } }).RequiresGradient();
        var loss = logits.SoftmaxCrossEntropy(Tensor.From([1L, -100, 0]), -100);
        Assert.Equal(0, loss.ToArray<double>()[1]);
        Assert.Equal(Math.Log(2), loss.ToArray<double>()[2], 15);
        var gradient = Gradients.Of(loss.Sum(), [logits])[0].ToArray<double>();
        Assert.Equal([0, 0, -0.5, 0.5], gradient[2..]);
    }

    [Fact]
    public void Sparse_ConfidentRow_KeepsTheDigitsOfASmallLoss()
    {
        var loss = Tensor.From(new[,] { { 50.0, 0 } }).SoftmaxCrossEntropy(Tensor.From([0L]), null);
        Assert.Equal(1.9287498479639178e-22, loss.ToDouble(), 1e-36);
    }

    [Fact]
    public void Dense_MinusInfinityWithoutTarget_CountsForNothing()
    {
        var logits = Tensor.From(new[,] { { 0.0, double.NegativeInfinity, 0 } });
        Assert.Equal(Math.Log(2), logits.SoftmaxCrossEntropy(Tensor.From(new[,] { { 1.0, 0, 0 } })).ToDouble(), 15);
    }

    [Fact]
    public void Wrong_ShapesTypesClasses_AreNamed()
    {
        var logits = Tensor.Zeros(new Shape(2, 3));
        Assert.Throws<ShapeException>(() => logits.SoftmaxCrossEntropy(Tensor.Zeros(new Shape(3, 2))));
        Assert.Throws<ShapeException>(() => logits.SoftmaxCrossEntropy(Tensor.From([1L]), null));
        Assert.Throws<ArgumentException>(() => logits.SoftmaxCrossEntropy(Tensor.Zeros(new Shape(2, 3), ElementType.Float64)));
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => logits.SoftmaxCrossEntropy(Tensor.From([0L, 3]), null));
        Assert.Contains("Sample 1 has class 3", error.Message);
    }

    private static void Compare(Tensor[] inputs, Func<Tensor[], Tensor> fused, Func<Tensor[], Tensor> plain, double tolerance)
    {
        foreach (var input in inputs)
            input.RequiresGradient();
        var (ours, wanted) = (fused(inputs), plain(inputs));
        Near(wanted, ours, tolerance);
        var upstream = Tensor.Linspace(-1, 2, ours.Count, ours.ElementType).Reshape(ours.Shape);
        var (first, wantedFirst) = (Gradients.Of(ours, inputs, upstream: upstream), Gradients.Of(wanted, inputs, upstream: upstream));
        for (var i = 0; i < inputs.Length; i++)
            Near(wantedFirst[i], first[i], tolerance);

        var (recorded, wantedRecorded) = (Gradients.Of(fused(inputs), inputs, true, upstream), Gradients.Of(plain(inputs), inputs, true, upstream));
        for (var i = 0; i < inputs.Length; i++)
        {
            Near(wantedRecorded[i], recorded[i], tolerance);
            var (second, wantedSecond) = (Gradients.Of((recorded[i] * recorded[i]).Sum(), inputs), Gradients.Of((wantedRecorded[i] * wantedRecorded[i]).Sum(), inputs));
            for (var j = 0; j < inputs.Length; j++)
                Near(wantedSecond[j], second[j], 10 * tolerance);
        }
    }

    private static void Near(Tensor wanted, Tensor got, double tolerance)
    {
        Assert.Equal(wanted.Shape, got.Shape);
        var (left, right) = (wanted.ToArray<double>(), got.ToArray<double>());
        for (var i = 0; i < left.Length; i++)
            Assert.True(Math.Abs(left[i] - right[i]) <= tolerance * (1 + Math.Abs(left[i])), $"{right[i]:R} at {i}, wanted {left[i]:R}");
    }
}
