namespace Nadir.Tests.Conformance;

/// <summary>Targets and predictions of each form that a metric takes, by what it says it is given.</summary>
internal static class MetricSamples
{
    private const int Classes = 3;

    /// <summary>Each variant of a metric with each form that it takes; there must be one.</summary>
    public static IReadOnlyList<(Metric Metric, Tensor Target, Tensor Prediction)> Of(string name, int samples = 6)
    {
        var taken = new List<(Metric, Tensor, Tensor)>();
        foreach (var spec in EntryVariants.Of(Catalogues.All, Catalogues.All.Find("metric", name)))
        {
            var metric = (Metric)Catalogues.All.Create("metric", spec);
            var before = taken.Count;
            taken.AddRange(Forms(metric.Input, samples).Where(pair => Takes(metric, pair)).Select(pair => (metric, pair.Target, pair.Prediction)));
            Assert.True(taken.Count > before, $"{spec} takes none of the forms for {metric.Input}.");
        }

        return taken;
    }

    /// <summary>The same targets with what should have been predicted; null where the form does not tell.</summary>
    public static (Tensor Target, Tensor Prediction)? Perfect(Metric metric, Tensor target, Tensor prediction)
    {
        if (metric.Input == MetricInput.Points)
            return (target + (prediction.To(ElementType.Float64).Reshape(-1, 1) * 100), prediction);
        Tensor? perfect = null;
        if (target.Count == prediction.Count)
            perfect = target.To(prediction.ElementType).Reshape(prediction.Shape);
        else if (target.ElementType == ElementType.Int64 && target.Rank == 1)
            perfect = Tensor.OneHot(target, prediction.Shape[1], prediction.ElementType);
        return perfect is not null && Takes(metric, (target, perfect)) ? (target, perfect) : null;
    }

    private static IEnumerable<(Tensor Target, Tensor Prediction)> Forms(MetricInput input, int samples)
    {
        var random = new Philox(5, "metrics");
        var classes = Cycle([0, 1, 2, 1, 0, 2], samples);
        var found = Cycle([0, 1, 1, 1, 0, 2, 2], samples);
        var scores = Tensor.Uniform(new Shape(samples, Classes), random, 0.01, type: ElementType.Float64);
        if (input == MetricInput.Labels)
            return [(classes, found), (Cycle([-1, 4, 9, 4, -1, 9], samples), found.Reshape(samples, 1))];
        if (input == MetricInput.Points)
            return [(scores, classes), (scores, found)];

        var column = Tensor.Uniform(new Shape(samples, 1), new Philox(6, "metrics"), 0.01, type: ElementType.Float64);
        var yes = Cycle([0, 1, 1, 0, 0, 1], samples);
        var rows = scores / scores.Sum(-1).ExpandDimension(-1);
        var numbers = Tensor.Normal(new Shape(samples, 2), new Philox(8, "metrics"), type: ElementType.Float64);
        return
        [
            (classes, rows),
            (classes.Reshape(samples, 1), rows),
            (Tensor.OneHot(classes, Classes, ElementType.Float64), rows),
            (classes, found),
            (yes, column),
            (yes.To(ElementType.Float64).Reshape(samples, 1), column),
            (yes.To(ElementType.Float64), column.Reshape(samples)),
            (yes.To(ElementType.Bool), column),
            (yes, Cycle([0, 1, 0, 0, 1], samples)),
            (numbers, numbers * 0.9 + 0.1),
            (scores, scores * 0.8 + 0.1),
        ];
    }

    private static Tensor Cycle(long[] numbers, int samples) =>
        Tensor.From(Enumerable.Range(0, samples).Select(i => numbers[i % numbers.Length]).ToArray());

    private static bool Takes(Metric metric, (Tensor Target, Tensor Prediction) pair)
    {
        try
        {
            metric.Compute(pair.Target, pair.Prediction);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
