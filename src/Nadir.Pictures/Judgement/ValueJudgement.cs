namespace Nadir.Pictures;

/// <summary>Which values a model gives, beside the true ones.</summary>
internal sealed class ValueJudgement : Judgement
{
    public ValueJudgement(Samples samples, Tensor outputs, Evaluation? evaluation)
        : base(samples, evaluation)
    {
        if (outputs.Count != samples.Targets.Count)
            throw Error.Shape($"Targets {samples.Targets.Shape} do not fit what the model gives, {outputs.Shape}. Pass samples with one target an output.");
        Actual = samples.Targets.ToArray<double>();
        Predicted = outputs.ToArray<double>();
        Width = Actual.Count / samples.Count;
    }

    /// <summary>The true values, sample after sample.</summary>
    public IReadOnlyList<double> Actual { get; }

    /// <summary>The model's values, sample after sample.</summary>
    public IReadOnlyList<double> Predicted { get; }

    /// <summary>How many values a sample has.</summary>
    public int Width { get; }

    /// <inheritdoc/>
    public override int NotFinite => Enumerable.Range(0, Samples.Count)
        .Count(sample => Enumerable.Range(sample * Width, Width).Any(i => !double.IsFinite(Predicted[i])));

    /// <summary>Prediction less truth, sample after sample.</summary>
    public IReadOnlyList<double> Residuals => field ??= [.. Predicted.Zip(Actual, (predicted, actual) => predicted - actual)];

    public double MeanAbsoluteError => Residuals.Average(Math.Abs);

    public double RootMeanSquaredError => Math.Sqrt(Residuals.Average(residual => residual * residual));

    /// <summary>The share of the targets' variance that is explained; NaN where they do not vary.</summary>
    /// <remarks>Several outputs: the mean of each one's. Twin: sklearn.metrics.r2_score.</remarks>
    public double R2 => Enumerable.Range(0, Width).Average(column =>
    {
        var rows = Enumerable.Range(0, Samples.Count).Select(sample => (sample * Width) + column).ToList();
        var mean = rows.Average(i => Actual[i]);
        var total = rows.Sum(i => (Actual[i] - mean) * (Actual[i] - mean));
        return total > 0 ? 1 - (rows.Sum(i => Residuals[i] * Residuals[i]) / total) : double.NaN;
    });

    /// <summary>Samples, the one with the largest distance from the truth first.</summary>
    public IEnumerable<int> Worst => Enumerable.Range(0, Samples.Count).OrderByDescending(sample =>
        Enumerable.Range(sample * Width, Width).Max(i => double.IsFinite(Residuals[i]) ? Math.Abs(Residuals[i]) : double.PositiveInfinity));
}
