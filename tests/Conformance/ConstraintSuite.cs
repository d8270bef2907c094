namespace Nadir.Tests.Conformance;

/// <summary>What holds for every constraint: shapes and types stay, and what keeps it already is left alone.</summary>
internal static class ConstraintSuite
{
    public static void Check(Catalogue catalogue, CatalogueEntry entry)
    {
        foreach (var spec in EntryVariants.Of(catalogue, entry))
        {
            var constraint = (Constraint)catalogue.Create(entry.Kind, spec);
            foreach (var shape in new[] { new Shape(4, 3), new Shape(2, 3, 3, 3), new Shape(2, 5) })
            {
                var weights = Tensor.Normal(shape, new Philox(4, "weights"), 0, 3, ElementType.Float64);
                if (!Takes(constraint, weights))
                    continue;
                var kept = constraint.Apply(weights);
                Assert.Equal(shape, kept.Shape);
                for (var again = 0; again < 200; again++)
                    kept = constraint.Apply(kept);
                Assert.All(kept.ToArray<double>().Zip(constraint.Apply(kept).ToArray<double>()), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
                Assert.All(constraint.Apply(weights * 0).ToArray<double>(), number => Assert.Equal(0, number));
                Assert.Equal(ElementType.Float32, constraint.Apply(weights.To(ElementType.Float32)).ElementType);
            }
        }
    }

    private static bool Takes(Constraint constraint, Tensor weights)
    {
        try
        {
            constraint.Apply(weights);
            return true;
        }
        catch (ShapeException)
        {
            return false;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }
}
