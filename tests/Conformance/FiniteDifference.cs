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
    /// <param name="what">The name of the function, for messages.</param>
    public static void Check(Func<Tensor> compute, Tensor[] leaves, bool second = true, string what = "function")
    {
        Assert.All(leaves, leaf => Assert.Equal(ElementType.Float64, leaf.ElementType));
        var fused = Gradients.Of(Scalar(compute()), leaves);
        Compare($"{what}: first", fused, leaves, () => Scalar(compute()).ToDouble());
        if (!second)
            return;

        // With a graph asked for, backward runs on other code: the plain form instead of fused kernels.
        var plain = Gradients.Of(Scalar(compute()), leaves, createGraph: true);
        for (var i = 0; i < leaves.Length; i++)
        {
            Assert.Equal(leaves[i].Shape, fused[i].Shape);
            Assert.All(fused[i].ToArray<double>().Zip(plain[i].ToArray<double>()), pair => Assert.True(
                Math.Abs(pair.First - pair.Second) <= 1e-10 * (1 + Math.Abs(pair.First)), $"{what}, leaf {i}: fused {pair.First:R}, plain {pair.Second:R}"));
        }

        var slope = Along(plain);
        var gradients = slope.NeedsGradient
            ? Gradients.Of(slope, leaves)
            : [.. leaves.Select(leaf => Tensor.Zeros(leaf.Shape, ElementType.Float64))];
        Compare($"{what}: second", gradients, leaves, () => Along(Gradients.Of(Scalar(compute()), leaves)).ToDouble());
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

    /// <summary>Up to so many elements of a leaf one by one, and all of them together along a random direction.</summary>
    private static void Compare(string order, Tensor[] gradients, Tensor[] leaves, Func<double> function)
    {
        const int OneByOne = 16;
        var scale = Math.Max(1, Math.Abs(function()));
        for (var i = 0; i < leaves.Length; i++)
        {
            var gradient = gradients[i].ToArray<double>();
            var direction = new double[gradient.Length];
            for (var n = 0; n < Math.Min(OneByOne, gradient.Length); n++)
            {
                var at = gradient.Length <= OneByOne ? n : (int)((long)n * (gradient.Length - 1) / (OneByOne - 1));
                direction[at] = 1;
                Compare($"{order} derivative in leaf {i} {leaves[i].Shape} at {at}", gradient, direction, leaves[i], function, scale);
                direction[at] = 0;
            }

            var generator = new Philox(23, $"direction/{i}");
            foreach (ref var share in direction.AsSpan())
                share = generator.NextUniform(-1, 1);
            Compare($"{order} derivative in leaf {i} {leaves[i].Shape} along a direction", gradient, direction, leaves[i], function, scale);
        }
    }

    private static void Compare(string what, double[] gradient, double[] direction, Tensor leaf, Func<double> function, double scale)
    {
        var tape = gradient.Zip(direction, (slope, share) => slope * share).Sum();
        var differences = Slope(leaf, direction, function);
        Assert.True(
            Math.Abs(tape - differences) <= (Relative * Math.Abs(differences)) + (2e-8 * scale),
            $"{what}: tape {tape:R}, differences {differences:R}");
    }

    private static double Slope(Tensor leaf, double[] direction, Func<double> function)
    {
        var middle = leaf.ToArray<double>();
        Move(leaf, middle, direction, Step);
        var above = function();
        Move(leaf, middle, direction, -Step);
        var below = function();
        middle.CopyTo(leaf.Elements<double>());
        return (above - below) / (2 * Step);
    }

    private static void Move(Tensor leaf, double[] middle, double[] direction, double step)
    {
        var elements = leaf.Elements<double>();
        for (var i = 0; i < elements.Length; i++)
            elements[i] = middle[i] + (step * direction[i]);
    }
}
