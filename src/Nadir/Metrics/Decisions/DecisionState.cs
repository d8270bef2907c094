namespace Nadir;

/// <summary>Counts decisions in a table of classes, and reads a score from it.</summary>
internal sealed class DecisionState(Decisions decisions, int? classes, Func<ConfusionTable, double> score, string undefined = "")
    : MetricState
{
    private readonly ClassCounts counts = new(classes ?? 2);

    public override double Result => counts.Table(classes) is { Total: > 0 } table ? score(table) : double.NaN;

    public override string? WhyUndefined =>
        counts.Table(classes).Total > 0 && double.IsNaN(Result) ? Messages.Text($"{undefined}") : null;

    /// <summary>The state of a score that each class has.</summary>
    public static DecisionState Of(
        string metric,
        ClassAverage average,
        double threshold,
        int? classes,
        double zeroDivision,
        Func<OneAgainstRest, (double Part, double Whole)> rate)
    {
        var isBinary = average == ClassAverage.Binary;
        if (isBinary)
            classes = 2;
        return new DecisionState(
            new Decisions(metric, threshold, classes, perElement: isBinary), classes, new ClassRate(average, zeroDivision, rate).Of);
    }

    public override void Add(Tensor target, Tensor prediction, Tensor? sampleWeights = null)
    {
        var samples = Require.Present(prediction).Rank == 0 ? 1 : prediction.Shape[0];
        SampleWeights.Check(sampleWeights, samples);
        decisions.Read(Require.Present(target), prediction);
        var actual = decisions.Actual;
        var predicted = decisions.Predicted;
        var inSample = samples == 0 ? 1 : actual.Length / samples;
        for (var i = 0; i < actual.Length; i++)
        {
            var weight = SampleWeights.Of(sampleWeights, i / inSample);
            if (weight > 0)
                counts.Add(actual[i], predicted[i], weight);
        }
    }
}
