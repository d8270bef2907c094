namespace Nadir.Pictures;

/// <summary>How well one class is found.</summary>
/// <param name="Label">Its number.</param>
/// <param name="Precision">Of the samples taken for it, how many are it; NaN when none were.</param>
/// <param name="Recall">Of its samples, how many were found; NaN when there are none.</param>
/// <param name="Support">How many samples it has.</param>
internal sealed record ClassScore(int Label, double Precision, double Recall, long Support)
{
    /// <summary>The harmonic mean of precision and recall; 0 when neither found anything, NaN for a class never seen.</summary>
    public double F1 => double.IsNaN(Recall) ? double.NaN
        : double.IsNaN(Precision) || Precision + Recall == 0 ? 0
        : 2 * Precision * Recall / (Precision + Recall);

    public static IReadOnlyList<ClassScore> Of(long[,] confusion)
    {
        var classes = confusion.GetLength(0);
        var scores = new List<ClassScore>(classes);
        for (var label = 0; label < classes; label++)
        {
            long support = 0, taken = 0;
            for (var other = 0; other < classes; other++)
            {
                support += confusion[label, other];
                taken += confusion[other, label];
            }

            var hits = (double)confusion[label, label];
            scores.Add(new ClassScore(label, taken > 0 ? hits / taken : double.NaN, support > 0 ? hits / support : double.NaN, support));
        }

        return scores;
    }

    /// <summary>The mean over the classes that have samples.</summary>
    public static double Mean(IEnumerable<ClassScore> scores, Func<ClassScore, double> which) =>
        scores.Where(score => score.Support > 0).Select(which).Select(value => double.IsNaN(value) ? 0 : value).DefaultIfEmpty(double.NaN).Average();
}
