namespace Nadir;

/// <summary>What precision a threshold has for what recall.</summary>
public sealed class PrecisionRecallCurve
{
    private PrecisionRecallCurve(double[] thresholds, double[] precision, double[] recall, double area) =>
        (Thresholds, Precision, Recall, Area) = (thresholds, precision, recall, area);

    /// <summary>By point but the last: a score from here on means yes; ascending.</summary>
    public IReadOnlyList<double> Thresholds { get; }

    /// <summary>By point: the share of those taken for yes that are; the last is 1, of no threshold.</summary>
    public IReadOnlyList<double> Precision { get; }

    /// <summary>By point: the share of what is yes that is taken for it, descending; the last is 0, of no threshold.</summary>
    public IReadOnlyList<double> Recall { get; }

    /// <summary>
    /// The area below in steps, the same as <see cref="Metrics.AveragePrecision"/>; lines would promise too much.
    /// </summary>
    public double Area { get; }

    /// <summary>The curve of some scores.</summary>
    /// <param name="target">0 and 1 (or −1 and 1), [N] or [N, 1].</param>
    /// <param name="score">One score a sample, [N] or [N, 1]; larger means yes.</param>
    /// <param name="dropIntermediate">Leave out points of the same recall as both neighbours.</param>
    /// <param name="sampleWeights">One number a sample, [N]; all 1 when left out.</param>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    /// <exception cref="ArgumentException">A target is another number, or none is 1; a score is NaN.</exception>
    /// <remarks>
    /// Twin: sklearn.metrics.precision_recall_curve. Differences: without a target of 1, scikit-learn warns and gives a
    /// recall of 1 everywhere.
    /// </remarks>
    public static PrecisionRecallCurve Of(Tensor target, Tensor score, bool dropIntermediate = false, Tensor? sampleWeights = null)
    {
        var ranked = CurveScores.Of(nameof(PrecisionRecallCurve), target, score, sampleWeights);
        if (ranked.AllYes == 0)
            throw Error.Argument($"A precision-recall curve needs targets of class 1, but all are 0.");
        int[] shown = [.. Enumerable.Range(0, ranked.Steps).Where(step => !dropIntermediate || IsCorner(ranked, step)).Reverse()];
        return new PrecisionRecallCurve(
            [.. shown.Select(step => ranked.Thresholds[step])],
            [.. shown.Select(step => ranked.Hits(step) / (ranked.Hits(step) + ranked.FalseAlarms(step))), 1],
            [.. shown.Select(step => ranked.Hits(step) / ranked.AllYes), 0],
            ranked.AveragePrecision());
    }

    private static bool IsCorner(RankedScores ranked, int step) =>
        step == 0 || step == ranked.Steps - 1
        || ranked.Hits(step - 1) != ranked.Hits(step) || ranked.Hits(step) != ranked.Hits(step + 1);
}
