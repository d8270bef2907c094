using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>Makes counts of terms to weights: counts times the inverse document frequency, each row brought to size 1.</summary>
/// <param name="norm">What each row is divided by.</param>
/// <param name="useIdf">Whether rare terms weigh more.</param>
/// <param name="smoothIdf">Whether frequencies are counted as if one more text held every term.</param>
/// <param name="sublinearTf">Whether a count n becomes 1 + ln n.</param>
/// <remarks>
/// The frequency of a term in t of n texts is ln(n / t) + 1, smoothed ln((n + 1) / (t + 1)) + 1.
/// Twin: sklearn.feature_extraction.text.TfidfTransformer.
/// </remarks>
public sealed class TfidfTransformer(RowNorm norm = RowNorm.L2, bool useIdf = true, bool smoothIdf = true, bool sublinearTf = false) : Preparation
{
    private double[] idf = [];

    /// <summary>What each row is divided by.</summary>
    public RowNorm Norm { get; } = Require.Defined(norm);

    /// <summary>Whether rare terms weigh more.</summary>
    public bool UseIdf { get; } = useIdf;

    /// <summary>Whether frequencies are counted as if one more text held every term.</summary>
    public bool SmoothIdf { get; } = smoothIdf;

    /// <summary>Whether a count n becomes 1 + ln n.</summary>
    public bool SublinearTf { get; } = sublinearTf;

    /// <summary>Each term's inverse document frequency.</summary>
    public IReadOnlyList<double> Idf => Known(idf);

    /// <inheritdoc/>
    protected override ColumnType Takes => ColumnType.Numbers;

    private TermWeights Weights => new(Norm, UseIdf, SmoothIdf, SublinearTf);

    /// <inheritdoc/>
    protected override void Learn(Table inputs, Tensor? targets) => idf = Weights.Learn(Counts(inputs));

    /// <inheritdoc/>
    protected override Table Apply(Table inputs)
    {
        var counts = Counts(inputs);
        Weights.Apply(counts, idf);
        return new Table(inputs.Columns.Zip(counts, (column, values) => new NumberColumn(column.Name, values)));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> NamesOut(IReadOnlyList<string> inputs) => inputs;

    /// <inheritdoc/>
    protected override void Write(JsonObject learned) => learned["idf"] = LearnedJson.Of(idf);

    /// <inheritdoc/>
    protected override void Read(StrictValue learned, IReadOnlyList<string> inputs) => idf = TermWeights.Read(learned, inputs.Count);

    private static double[][] Counts(Table inputs)
    {
        foreach (var column in inputs.Columns)
        {
            var row = Array.FindIndex(((NumberColumn)column).Values, count => count < 0);
            if (row >= 0)
                throw Error.Data(null, $"TfidfTransformer takes counts, 0 or above, got {((NumberColumn)column).Values[row]}. Pass what CountVectorizer gave.", FormattableString.Invariant($"row {row}, column '{column.Name}'"));
        }

        return [.. inputs.Columns.Select(column => (double[])((NumberColumn)column).Values.Clone())];
    }
}
