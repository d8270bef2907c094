using System.Globalization;
using System.Text;

namespace Nadir;

/// <summary>Precision, recall and F1 of each class, and how many samples it has.</summary>
public sealed class ClassificationReport
{
    private readonly ConfusionTable table;

    private ClassificationReport(ConfusionTable table, double zeroDivision)
    {
        this.table = table;
        Precision = Rates(zeroDivision, c => (c.Hits, c.Hits + c.FalseAlarms));
        Recall = Rates(zeroDivision, c => (c.Hits, c.Support));
        F1 = Rates(zeroDivision, c => (2 * c.Hits, (2 * c.Hits) + c.FalseAlarms + c.Misses));
        Support = table.Actual.ToArray();
    }

    /// <summary>By class: the share of those taken for it that are of it.</summary>
    public IReadOnlyList<double> Precision { get; }

    /// <summary>By class: the share of it that was taken for it.</summary>
    public IReadOnlyList<double> Recall { get; }

    /// <summary>By class: the harmonic mean of both.</summary>
    public IReadOnlyList<double> F1 { get; }

    /// <summary>By class: how many samples (how much weight) it has.</summary>
    public IReadOnlyList<double> Support { get; }

    /// <summary>The share of right decisions.</summary>
    public double Accuracy => table.Right / table.Total;

    /// <summary>The report of some predictions.</summary>
    /// <param name="target">Class numbers [N] or [N, 1], or one-hot rows [N, classes].</param>
    /// <param name="prediction">
    /// Scores [N, classes], the largest decides; one score [N] or [N, 1]; or class numbers (Int64).
    /// </param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="threshold">For one score: above it means class 1; take 0 for logits.</param>
    /// <param name="zeroDivision">The score where there is nothing to divide by, from 0 to 1.</param>
    /// <param name="sampleWeights">One number a sample, [N]; all 1 when left out.</param>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    /// <exception cref="ArgumentException">A class is not below <paramref name="classes"/>.</exception>
    /// <remarks>Twin: sklearn.metrics.classification_report, sklearn.metrics.precision_recall_fscore_support.</remarks>
    public static ClassificationReport Of(
        Tensor target,
        Tensor prediction,
        int classes,
        double threshold = 0.5,
        double zeroDivision = 0,
        Tensor? sampleWeights = null) =>
        new(ConfusionMatrix.Table(target, prediction, classes, threshold, sampleWeights), Require.Probability(zeroDivision));

    /// <summary>A table, one line a class.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("class  precision  recall     f1  support\n");
        for (var number = 0; number < Support.Count; number++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{number,5}  {Precision[number],9:0.0000}  {Recall[number],6:0.0000} {F1[number],6:0.0000}  {Support[number],7:0.###}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"accuracy {Accuracy:0.0000}\n");
        return text.ToString();
    }

    private double[] Rates(double zeroDivision, Func<OneAgainstRest, (double Part, double Whole)> rate)
    {
        var of = new ClassRate(ClassAverage.Macro, zeroDivision, rate);
        return [.. Enumerable.Range(0, table.Classes).Select(number => of.Of(table.Of(number)))];
    }
}
