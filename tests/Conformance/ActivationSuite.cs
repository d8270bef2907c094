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
            if (activation.IsElementwise)
                CheckKinks(activation);
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
