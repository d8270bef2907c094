namespace Nadir.Tests.Conformance;

/// <summary>What holds for every activation: derivatives, declared kinks, shapes, both element types, the ends of the number line.</summary>
internal static class ActivationSuite
{
    public static void Check(Catalogue catalogue, CatalogueEntry entry)
    {
        foreach (var spec in EntryVariants.Of(catalogue, entry))
        {
            var activation = (Activation)catalogue.Create(entry.Kind, spec);
            CheckDerivatives(activation);
            CheckTypes(activation);
            CheckExtremes(activation);
            CheckRange(activation);
            if (!activation.IsElementwise)
                continue;
            CheckKinks(activation);
            CheckSecondDerivative(activation);
            CheckSaturation(activation);
        }
    }

    private static void CheckDerivatives(Activation activation)
    {
        var x = FiniteDifference.Leaf(new Shape(3, 7), -4, 4);
        foreach (ref var value in x.Elements<double>())
        {
            foreach (var kink in activation.Kinks)
                value += Math.Abs(value - kink) < 1e-3 ? 2e-3 : 0;
        }

        Assert.Equal(x.Shape, activation.Apply(x).Shape);
        FiniteDifference.Check(() => activation.Apply(x), [x]);
    }

    /// <summary>On a fine grid with 0 on it, the slope is that of the chord everywhere but at declared kinks.</summary>
    private static void CheckKinks(Activation activation)
    {
        const double Step = 1e-6;
        var x = Tensor.Linspace(-8, 8, 1025, ElementType.Float64).RequiresGradient();
        var slopes = Gradients.Of(activation.Apply(x).Sum(), [x])[0].ToArray<double>();
        var chords = ((activation.Apply(x.Detach() + Step) - activation.Apply(x.Detach() - Step)) / (2 * Step)).ToArray<double>();
        for (var i = 0; i < slopes.Length; i++)
        {
            var at = x[i];
            if (activation.Kinks.Any(kink => Math.Abs(kink - at) < 1e-3))
                continue;
            Assert.True(
                Math.Abs(slopes[i] - chords[i]) <= 1e-5 + (1e-5 * Math.Abs(chords[i])),
                $"{activation.EntryName} at {at}: slope {slopes[i]:R}, chord {chords[i]:R}. An undeclared kink, or a wrong slope.");
        }
    }

    /// <summary>The slope of the slope, on the same grid: 0 and the borders between a formula's pieces are among its points.</summary>
    private static void CheckSecondDerivative(Activation activation)
    {
        const double Step = 1e-6;
        var x = Tensor.Linspace(-8, 8, 1025, ElementType.Float64).RequiresGradient();
        var slope = Slope(activation, x).Sum();
        var seconds = slope.NeedsGradient ? Gradients.Of(slope, [x])[0].ToArray<double>() : new double[x.Count];
        var above = Slope(activation, (x.Detach() + Step).RequiresGradient()).ToArray<double>();
        var below = Slope(activation, (x.Detach() - Step).RequiresGradient()).ToArray<double>();
        var at = Slope(activation, x).ToArray<double>();
        for (var i = 0; i < seconds.Length; i++)
        {
            var (right, left) = ((above[i] - at[i]) / Step, (at[i] - below[i]) / Step);

            // Where the slope bends, any second derivative between those of both sides will do.
            if (activation.Kinks.Any(kink => Math.Abs(kink - x[i]) < 1e-3))
                continue;
            var allowed = 1e-4 * (1 + Math.Abs(right) + Math.Abs(left));
            Assert.True(
                seconds[i] >= Math.Min(left, right) - allowed && seconds[i] <= Math.Max(left, right) + allowed,
                $"{activation.EntryName} at {x[i]}: second derivative {seconds[i]:R}, chords of the slope {left:R} and {right:R}");
        }
    }

    private static Tensor Slope(Activation activation, Tensor x) => Gradients.Of(activation.Apply(x).Sum(), [x], createGraph: true)[0];

    /// <summary>No value lies outside, rounding apart, and values come as near to both ends as the function lets them.</summary>
    private static void CheckRange(Activation activation)
    {
        var range = activation.Range;
        var sizes = Enumerable.Range(0, 4001).Select(i => Math.Pow(10, (i - 2000) / 250.0));
        var grid = sizes.SelectMany(size => new[] { -size, size }).Concat(activation.Kinks).Append(0).ToList();
        var near = Enumerable.Range(-4000, 8001).Select(i => i / 500.0);
        var x = Tensor.From(grid.Concat(near).Where(double.IsFinite).ToArray());
        var rows = activation.IsElementwise ? x : Tensor.Uniform(new Shape(40, 40), new Philox(8, "range"), -2000, 2000, ElementType.Float64);
        var values = activation.Apply(rows).ToArray<double>();
        var scale = 1e-12 * (1 + Math.Abs(double.IsFinite(range.Low) ? range.Low : 0) + Math.Abs(double.IsFinite(range.High) ? range.High : 0));
        Assert.All(values, y => Assert.True(
            y >= range.Low - scale && y <= range.High + scale, $"{activation.EntryName} gives {y:R}, outside its range {range}"));
        if (activation.IsIncreasing)
        {
            var rising = activation.Apply(Tensor.From(near.ToArray())).ToArray<double>();
            Assert.All(rising.Zip(rising.Skip(1)), pair => Assert.True(pair.Second >= pair.First - scale, $"{activation.EntryName} falls from {pair.First:R}"));
        }

        CheckEnd(activation, values.Min(), range.Low, range.HasLow);
        CheckEnd(activation, values.Max(), range.High, range.HasHigh);
    }

    private static void CheckEnd(Activation activation, double reached, double end, bool belongs)
    {
        var isNear = double.IsInfinity(end) ? reached * Math.Sign(end) > 50 : Math.Abs(reached - end) < 1e-5;
        Assert.True(isNear, $"{activation.EntryName} comes as far as {reached:R}, its range {activation.Range} says {end:R}");
        Assert.False(double.IsInfinity(end) && belongs, $"{activation.EntryName}: ∞ is no number that its range {activation.Range} could hold");
    }

    /// <summary>Within a saturated part the slope is small, and next to it, on the open side, it is not.</summary>
    private static void CheckSaturation(Activation activation)
    {
        const double Bound = 0.01;
        foreach (var part in activation.Saturation(Bound))
        {
            var (low, high) = (Math.Max(part.Low, -1e6), Math.Min(part.High, 1e6));
            var inside = Tensor.From(Enumerable.Range(1, 99).Select(i => low + ((high - low) * i / 100)).ToArray()).RequiresGradient();
            Assert.All(Slope(activation, inside).ToArray<double>(), slope => Assert.InRange(Math.Abs(slope), 0, Bound));
            double[] beside = [.. new[] { part.Low - 1e-6, part.High + 1e-6 }.Where(double.IsFinite)];
            if (beside.Length > 0)
                Assert.All(Slope(activation, Tensor.From(beside).RequiresGradient()).ToArray<double>(), slope => Assert.True(Math.Abs(slope) > 0.99 * Bound));
        }
    }

    private static void CheckTypes(Activation activation)
    {
        var x = FiniteDifference.Leaf(new Shape(3, 7), -4, 4);
        var single = x.Detach().To(ElementType.Float32);
        var wide = activation.Apply(single.To(ElementType.Float64)).ToArray<double>();
        var narrow = activation.Apply(single).ToArray<double>();
        Assert.All(wide.Zip(narrow), pair => Assert.True(
            Math.Abs(pair.First - pair.Second) <= 1e-6 * (1 + Math.Abs(pair.First)), $"Float64 {pair.First:R}, Float32 {pair.Second:R}"));
    }

    private static void CheckExtremes(Activation activation)
    {
        double[] ends = [0, -0.0, 1e-30, -1e-30, 20, -20, 88.5, -88.5, 710, -710, 1e4, -1e4, 3e38, -3e38];
        foreach (var type in new[] { ElementType.Float32, ElementType.Float64 })
        {
            var x = Tensor.From(ends).To(type).RequiresGradient();
            var y = activation.Apply(x);
            Assert.DoesNotContain(y.ToArray<double>(), double.IsNaN);
            Assert.DoesNotContain(Gradients.Of(y.Sum(), [x])[0].ToArray<double>(), double.IsNaN);
            Assert.True(double.IsNaN(activation.Apply(Tensor.Scalar(double.NaN, type).Reshape(1)).ToDouble()), "not-a-number got lost");
        }
    }
}
