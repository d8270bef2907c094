namespace Nadir.Tests.Conformance;

/// <summary>What holds for every initializer: the same numbers for the same seed and stream, in both element types.</summary>
internal static class InitializerSuite
{
    public static void Check(Catalogue catalogue, CatalogueEntry entry)
    {
        foreach (var spec in EntryVariants.Of(catalogue, entry))
        {
            var initializer = (Initializer)catalogue.Create(entry.Kind, spec);
            var first = Draw(initializer, "init/0.dense.weight", ElementType.Float64);
            Assert.Equal(new Shape(7, 5), first.Shape);
            Assert.Equal(ElementType.Float64, first.ElementType);
            Assert.All(first.ToArray<double>(), value => Assert.True(double.IsFinite(value)));
            Assert.Equal(first.ToArray<double>(), Draw(initializer, "init/0.dense.weight", ElementType.Float64).ToArray<double>());
            Assert.Equal(first.ToArray<float>(), Draw(initializer, "init/0.dense.weight", ElementType.Float32).ToArray<float>());
            var isRandom = first.ToArray<double>().Distinct().Count() > 2;
            if (isRandom)
                Assert.NotEqual(first.ToArray<double>(), Draw(initializer, "init/1.dense.weight", ElementType.Float64).ToArray<double>());
            Assert.Equal(0, initializer.Create(new Shape(0, 5), new Fan(5, 0), new Philox(1, "none"), ElementType.Float32).Count);
        }
    }

    private static Tensor Draw(Initializer initializer, string stream, ElementType type) =>
        initializer.Create(new Shape(7, 5), new Fan(5, 7), new Philox(9, stream), type);
}
