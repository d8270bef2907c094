namespace Nadir.Tests.Conformance;

/// <summary>Compares derivatives from the tape with central differences, first and second, in Float64.</summary>
internal static class FiniteDifference
{
    private const double Step = 1e-6;
    private const double Relative = 1e-5;

    /// <summary>Fails where a gradient in a leaf is wrong.</summary>
    /// <param name="compute">The function at the leaves' present values; called again and again.</param>
    /// <param name="leaves">Float64 tensors marked for gradients, or values of parameters; they are moved and put back.</param>
    /// <param name="second">Whether to check the derivative of the gradient, too.</param>
    public static void Check(Func<Tensor> compute, Tensor[] leaves, bool second = true)
    {
        Assert.All(leaves, leaf => Assert.Equal(ElementType.Float64, leaf.ElementType));
        var fused = Gradients.Of(Scalar(compute()), leaves);
        Compare("first", fused, leaves, () => Scalar(compute()).ToDouble());
        if (!second)
            return;

        // With a graph asked for, backward runs on other code: the plain form instead of fused kernels.
        var plain = Gradients.Of(Scalar(compute()), leaves, createGraph: true);
        for (var i = 0; i < leaves.Length; i++)
        {
            Assert.Equal(leaves[i].Shape, fused[i].Shape);
            Assert.All(fused[i].ToArray<double>().Zip(plain[i].ToArray<double>()), pair => Assert.True(
                Math.Abs(pair.First - pair.Second) <= 1e-10 * (1 + Math.Abs(pair.First)), $"leaf {i}: fused {pair.First:R}, plain {pair.Second:R}"));
        }

        var slope = Along(plain);
        var gradients = slope.NeedsGradient
            ? Gradients.Of(slope, leaves)
            : [.. leaves.Select(leaf => Tensor.Zeros(leaf.Shape, ElementType.Float64))];
        Compare("second", gradients, leaves, () => Along(Gradients.Of(Scalar(compute()), leaves)).ToDouble());
    }

    /// <summary>A tensor of random numbers to differentiate in.</summary>
    public static Tensor Leaf(Shape shape, double from = -2, double to = 2, string stream = "leaf") =>
        Tensor.Uniform(shape, new Philox(20, stream), from, to, ElementType.Float64).RequiresGradient();

    private static Tensor Scalar(Tensor y) =>
        (y * Tensor.Uniform(y.Shape, new Philox(21, "upstream"), -1.5, 1.5, ElementType.Float64)).Sum();

    /// <summary>The gradients' component in a fixed random direction.</summary>
    private static Tensor Along(Tensor[] gradients)
    {
        var sum = Tensor.Scalar(0, ElementType.Float64);
        for (var i = 0; i < gradients.Length; i++)
            sum += (gradients[i] * Tensor.Uniform(gradients[i].Shape, new Philox(22, $"direction/{i}"), -1.5, 1.5, ElementType.Float64)).Sum();
        return sum;
    }

    private static void Compare(string order, Tensor[] gradients, Tensor[] leaves, Func<double> function)
    {
        var scale = Math.Max(1, Math.Abs(function()));
        for (var i = 0; i < leaves.Length; i++)
        {
            var gradient = gradients[i].ToArray<double>();
            for (var at = 0; at < gradient.Length; at++)
            {
                var numeric = Slope(leaves[i], at, function);
                Assert.True(
                    Math.Abs(gradient[at] - numeric) <= (Relative * Math.Abs(numeric)) + (2e-8 * scale),
                    $"{order} derivative in leaf {i} {leaves[i].Shape} at {at}: tape {gradient[at]:R}, differences {numeric:R}");
            }
        }
    }

    private static double Slope(Tensor leaf, int at, Func<double> function)
    {
        var middle = leaf.Elements<double>()[at];
        leaf.Elements<double>()[at] = middle + Step;
        var above = function();
        leaf.Elements<double>()[at] = middle - Step;
        var below = function();
        leaf.Elements<double>()[at] = middle;
        return (above - below) / (2 * Step);
    }
}
