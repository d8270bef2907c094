namespace Nadir.Pictures;

/// <summary>Which class a model takes each sample for, and how sure it is.</summary>
internal sealed class ClassJudgement : Judgement
{
    private readonly double[,] shares;
    private readonly IReadOnlyList<string>? names;

    private ClassJudgement(Samples samples, Evaluation? evaluation, int[] actual, double[,] shares, IReadOnlyList<string>? names)
        : base(samples, evaluation)
    {
        (Actual, this.shares, this.names) = (actual, shares, names);
        Predicted = [.. Enumerable.Range(0, actual.Length).Select(Likeliest)];
        Confusion = new long[Classes, Classes];
        for (var i = 0; i < actual.Length; i++)
            Confusion[actual[i], Predicted[i]]++;
        Scores = ClassScore.Of(Confusion);
    }

    /// <summary>The true class of each sample.</summary>
    public IReadOnlyList<int> Actual { get; }

    /// <summary>The class each sample is taken for.</summary>
    public IReadOnlyList<int> Predicted { get; }

    /// <summary>Counts by true class (rows) and predicted class (columns).</summary>
    public long[,] Confusion { get; }

    /// <summary>How well each class is found.</summary>
    public IReadOnlyList<ClassScore> Scores { get; }

    public int Classes => shares.GetLength(1);

    public int Right => Enumerable.Range(0, Actual.Count).Count(IsRight);

    public double Accuracy => Right / (double)Actual.Count;

    /// <inheritdoc/>
    public override int NotFinite => Enumerable.Range(0, Actual.Count)
        .Count(sample => Enumerable.Range(0, Classes).Any(label => !double.IsFinite(shares[sample, label])));

    /// <summary>The samples taken for another class, those with the least share for the true one first.</summary>
    public IEnumerable<int> Mistakes => Enumerable.Range(0, Actual.Count).Where(sample => !IsRight(sample))
        .OrderBy(sample => double.IsNaN(shares[sample, Actual[sample]]) ? -1 : shares[sample, Actual[sample]]);

    /// <summary>Whether each sample's shares are at least 0 and add up to 1.</summary>
    public bool AreProbabilities => Enumerable.Range(0, Actual.Count).All(sample =>
    {
        var row = Enumerable.Range(0, Classes).Select(label => shares[sample, label]).ToList();
        return !row.All(double.IsFinite) || (row.Min() >= 0 && Math.Abs(row.Sum() - 1) < 1e-3);
    });

    public bool IsRight(int sample) => Actual[sample] == Predicted[sample];

    /// <summary>The share, mostly a probability, that the model gives a class.</summary>
    public double Share(int sample, int label) => shares[sample, label];

    /// <summary>The classes, the likeliest first.</summary>
    public int[] Ranked(int sample) =>
        [.. Enumerable.Range(0, Classes).OrderByDescending(label => double.IsNaN(shares[sample, label]) ? double.NegativeInfinity : shares[sample, label])];

    public string NameOf(int label) => names is not null && label < names.Count ? names[label] : NumberText.Integer(label);

    public static ClassJudgement Of(
        Model model, Samples samples, Tensor outputs, IReadOnlyList<string>? names, Evaluation? evaluation, Catalogue catalogue)
    {
        if (outputs.Rank != 2)
            throw Error.Shape($"Samples with classes are judged by rows of scores [N, classes], and this model gives {outputs.Shape}.");
        var shares = ClassShares.Of(model, outputs, catalogue);
        return new ClassJudgement(samples, evaluation, ClassLabels.Of(samples.Targets, shares.GetLength(1)), shares, names);
    }

    /// <summary>The first of the largest shares.</summary>
    private int Likeliest(int sample)
    {
        var best = 0;
        for (var label = 1; label < Classes; label++)
        {
            if (shares[sample, label] > shares[sample, best] || double.IsNaN(shares[sample, best]))
                best = label;
        }

        return best;
    }
}
