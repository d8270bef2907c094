namespace Nadir;

/// <summary>Receiver operating characteristic: how many hits a threshold gains for how many false alarms.</summary>
public sealed class RocCurve
{
    private RocCurve(double[] thresholds, double[] falsePositiveRate, double[] truePositiveRate, double area) =>
        (Thresholds, FalsePositiveRate, TruePositiveRate, Area) = (thresholds, falsePositiveRate, truePositiveRate, area);

    /// <summary>By point: a score from here on means yes; the first is ∞, which no score reaches.</summary>
    public IReadOnlyList<double> Thresholds { get; }

    /// <summary>By point: the share of what is no that is taken for yes, from 0 to 1.</summary>
    public IReadOnlyList<double> FalsePositiveRate { get; }

    /// <summary>By point: the share of what is yes that is taken for it, from 0 to 1.</summary>
    public IReadOnlyList<double> TruePositiveRate { get; }

    /// <summary>The area below, the same as <see cref="Metrics.RocAuc"/>.</summary>
    public double Area { get; }

    /// <summary>The curve of some scores.</summary>
    /// <param name="target">0 and 1 (or −1 and 1), [N] or [N, 1].</param>
    /// <param name="score">One score a sample, [N] or [N, 1]; larger means yes.</param>
    /// <param name="dropIntermediate">Leave out points that lie evenly between their neighbours.</param>
    /// <param name="sampleWeights">One number a sample, [N]; all 1 when left out.</param>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    /// <exception cref="ArgumentException">A target is another number, or all are the same; a score is NaN.</exception>
    /// <remarks>
    /// Twin: sklearn.metrics.roc_curve. Differences: the first threshold is ∞, as in scikit-learn from 1.3 on; before,
    /// it was the largest score plus 1.
    /// </remarks>
    public static RocCurve Of(Tensor target, Tensor score, bool dropIntermediate = true, Tensor? sampleWeights = null)
    {
        var ranked = CurveScores.Of(nameof(RocCurve), target, score, sampleWeights);
        if (ranked.AllYes == 0 || ranked.AllNo == 0)
            throw Error.Argument($"A ROC curve needs samples of both classes, but all targets are {(ranked.AllYes > 0 ? 1 : 0)}.");
        int[] shown = [.. Enumerable.Range(0, ranked.Steps).Where(step => !dropIntermediate || IsCorner(ranked, step))];
        return new RocCurve(
            [double.PositiveInfinity, .. shown.Select(step => ranked.Thresholds[step])],
            [0, .. shown.Select(step => ranked.FalseAlarms(step) / ranked.AllNo)],
            [0, .. shown.Select(step => ranked.Hits(step) / ranked.AllYes)],
            ranked.AreaUnderRoc());
    }

    /// <summary>Whether the step before is another one than the step after, as scikit-learn tells corners.</summary>
    private static bool IsCorner(RankedScores ranked, int step) =>
        step == 0 || step == ranked.Steps - 1
        || Bends(ranked.Hits(step - 1), ranked.Hits(step), ranked.Hits(step + 1))
        || Bends(ranked.FalseAlarms(step - 1), ranked.FalseAlarms(step), ranked.FalseAlarms(step + 1));

    private static bool Bends(double before, double at, double after) => after - at != at - before;
}
