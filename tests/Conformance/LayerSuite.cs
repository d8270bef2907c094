namespace Nadir.Tests.Conformance;

/// <summary>What holds for every layer: derivatives in input and weights, shapes, names, seeds, refusals.</summary>
internal static class LayerSuite
{
    private static readonly Shape[] Samples = [new Shape(2, 5, 7), new Shape(4), new Shape(3, 4), new Shape(6), Shape.Scalar];

    public static void Check(Catalogue catalogue, CatalogueEntry entry)
    {
        foreach (var spec in EntryVariants.Of(catalogue, entry))
        {
            Layer Make() => (Layer)catalogue.Create(entry.Kind, spec);
            Assert.Equal(entry.Name, Make().Name);
            var fitting = Samples.Where(sample => IsTaken(Make(), entry, sample)).ToList();
            Assert.True(fitting.Count > 0, $"{spec} takes none of the shapes {string.Join(", ", Samples)}; add one that it takes.");
            foreach (var sample in fitting)
            {
                CheckDerivatives(Make(), sample);
                CheckTypes(Make(), Make(), sample);
                CheckPlace(Make(), Make(), Make(), entry, sample);
            }
        }
    }

    private static bool IsTaken(Layer layer, CatalogueEntry entry, Shape sample)
    {
        try
        {
            Built(layer, sample);
            return true;
        }
        catch (ShapeException refusal)
        {
            Assert.Contains($"0.{entry.Name}", refusal.Message, StringComparison.Ordinal);
            Assert.Contains(sample.ToString(), refusal.Message, StringComparison.Ordinal);
            Assert.False(layer.IsBuilt);
            return false;
        }
    }

    private static void CheckDerivatives(Layer layer, Shape sample)
    {
        var model = Built(layer, sample);
        var x = FiniteDifference.Leaf(sample.Prepend(2));
        Tensor[] leaves = [x, .. layer.Parameters.Where(parameter => parameter.IsTrainable).Select(parameter => parameter.Value)];
        foreach (var leaf in leaves[1..])
            FiniteDifference.Leaf(leaf.Shape, -1, 1, "weights").AsSpan<double>().CopyTo(leaf.Elements<double>());
        Assert.Equal(layer.OutputShape.Prepend(2), model.Forward(x).Shape);
        FiniteDifference.Check(() => model.Forward(x), leaves);
        var pass = ForwardPass.Training(seed: 3, epoch: 1, firstSample: 4);
        FiniteDifference.Check(() => model.Forward(x, pass), leaves, second: false);
    }

    private static void CheckTypes(Layer wide, Layer narrow, Shape sample)
    {
        var x = FiniteDifference.Leaf(sample.Prepend(3)).Detach().To(ElementType.Float32);
        var expected = Built(wide, sample).Forward(x.To(ElementType.Float64)).ToArray<double>();
        var result = Built(narrow, sample, ElementType.Float32).Forward(x).ToArray<double>();
        Assert.All(expected.Zip(result), pair => Assert.True(
            Math.Abs(pair.First - pair.Second) <= 1e-5 * (1 + Math.Abs(pair.First)), $"Float64 {pair.First:R}, Float32 {pair.Second:R}"));
    }

    private static void CheckPlace(Layer layer, Layer same, Layer later, CatalogueEntry entry, Shape sample)
    {
        var model = Built(layer, sample);
        Built(same, sample);
        var behind = new Sequential(new Flatten(), later) { ElementType = ElementType.Float64 };
        if (sample.Rank == 1)
            behind.Build(sample, seed: 5);
        Assert.Equal(sample, layer.InputShape);
        Assert.All(layer.Parameters, parameter => Assert.StartsWith($"0.{entry.Name}.", parameter.Name, StringComparison.Ordinal));
        Assert.Equal(layer.Parameters.Count, layer.Parameters.Select(parameter => parameter.Name).Distinct().Count());
        Assert.All(layer.Parameters.Zip(same.Parameters), pair => Assert.Equal(pair.First.Value.ToArray<double>(), pair.Second.Value.ToArray<double>()));
        Assert.All(later.Parameters, parameter => Assert.StartsWith($"1.{entry.Name}.", parameter.Name, StringComparison.Ordinal));

        var wrong = Assert.Throws<ShapeException>(() => model.Forward(Tensor.Zeros(sample.Prepend(3).Prepend(2), ElementType.Float64)));
        Assert.Contains(layer.Name, wrong.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Built(layer, sample));
    }

    private static Sequential Built(Layer layer, Shape sample, ElementType type = ElementType.Float64)
    {
        var model = new Sequential(layer) { ElementType = type };
        model.Build(sample, seed: 5);
        return model;
    }
}
