namespace Nadir.Tests.Conformance;

/// <summary>What holds for every regularizer: derivatives, no penalty on zeros, and proximal steps that solve their problem.</summary>
internal static class RegularizerSuite
{
    public static void Check(Catalogue catalogue, CatalogueEntry entry)
    {
        foreach (var spec in EntryVariants.Of(catalogue, entry))
        {
            var regularizer = (Regularizer)catalogue.Create(entry.Kind, spec);
            var weights = FiniteDifference.Leaf(new Shape(4, 3));
            FiniteDifference.Check(() => regularizer.Penalty(weights), [weights], what: spec.ToString());
            Assert.Equal(Shape.Scalar, regularizer.Penalty(weights).Shape);
            CheckZero(regularizer);
            if (HasStep(regularizer, weights.Detach()))
                CheckProximalStep(regularizer, weights.Detach(), spec.ToString());
        }
    }

    private static void CheckZero(Regularizer regularizer)
    {
        var zeros = Tensor.Zeros(new Shape(4, 3), ElementType.Float64).RequiresGradient();
        var penalty = regularizer.Penalty(zeros);
        Assert.Equal(0, penalty.ToDouble());
        Assert.All(Gradients.Of(penalty, [zeros])[0].ToArray<double>(), slope => Assert.Equal(0, slope));
    }

    /// <summary>
    /// No weights near the step's result, nor on the line through it and the start, have a smaller ½‖w − start‖² + step·penalty;
    /// both ways from it, for of two opposite ways one goes downhill where it is not the lowest point.
    /// </summary>
    private static void CheckProximalStep(Regularizer regularizer, Tensor start, string what)
    {
        var generator = new Philox(3, "nearby");
        foreach (var step in new[] { 0, 0.1, 1, 50 })
        {
            double Objective(Tensor w) => (0.5 * (w - start).Square().Sum().ToDouble()) + (step * regularizer.Penalty(w).ToDouble());
            var best = regularizer.ProximalStep(start, step);
            var least = Objective(best);
            foreach (var size in new[] { 1e-4, 1e-2, 1 })
            {
                var away = Tensor.Normal(start.Shape, generator, 0, size, ElementType.Float64);
                foreach (var way in new[] { away, -away, (start - best) * size, (best - start) * size })
                    Assert.True(Objective(best + way) >= least, $"{what}, step {step}: {Objective(best + way):R} nearby is below {least:R}.");
            }
        }
    }

    private static bool HasStep(Regularizer regularizer, Tensor weights)
    {
        try
        {
            regularizer.ProximalStep(weights, 0.1);
            return true;
        }
        catch (InvalidOperationException refused)
        {
            Assert.Contains("proximal step", refused.Message);
            return false;
        }
    }
}
