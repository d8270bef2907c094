using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>Cuts each column's range into bins and tells in which each number lies.</summary>
/// <remarks>
/// A number on an edge belongs to the bin above; what lies outside the training data's range to the outermost. A constant column has
/// one bin. Quantiles look at all rows, where scikit-learn takes 200,000 of them. Where numbers lie in the middle of two
/// k-means centres, as whole numbers often do, rounding decides, and bins may not be scikit-learn's.
/// Twin: sklearn.preprocessing.KBinsDiscretizer.
/// </remarks>
public sealed class KBinsDiscretizer : Preparation
{
    private double[][] edges = [];

    /// <summary>A discretizer that has learned nothing yet.</summary>
    /// <param name="nBins">How many bins a column has; 2 or more. Quantile and k-means bins that would be empty are left out.</param>
    /// <param name="encode">What a number becomes that lies in a bin.</param>
    /// <param name="strategy">Where the edges lie.</param>
    /// <exception cref="ArgumentOutOfRangeException">nBins is below 2.</exception>
    public KBinsDiscretizer(int nBins = 5, BinEncoding encode = BinEncoding.OneHot, BinStrategy strategy = BinStrategy.Quantile) =>
        (NBins, Encode, Strategy) = (Require.AtLeast(nBins, 2), Require.Defined(encode), Require.Defined(strategy));

    /// <summary>How many bins a column has at most.</summary>
    public int NBins { get; }

    /// <summary>What a number becomes that lies in a bin.</summary>
    public BinEncoding Encode { get; }

    /// <summary>Where the edges lie.</summary>
    public BinStrategy Strategy { get; }

    /// <summary>Each column's edges, from the least to the largest number of the training data.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Edges => Known(edges);

    /// <inheritdoc/>
    public override bool HasInverse => true;

    /// <inheritdoc/>
    protected override ColumnType Takes => ColumnType.Numbers;

    /// <inheritdoc/>
    protected override void Learn(Table inputs, Tensor? targets) =>
        edges = [.. inputs.Columns.Select(column => BinEdges.Of(((NumberColumn)column).Values, NBins, Strategy))];

    /// <inheritdoc/>
    protected override Table Apply(Table inputs) => new(inputs.Columns.SelectMany((column, i) =>
    {
        var places = Array.ConvertAll(((NumberColumn)column).Values, value => PlaceOf(value, edges[i]));
        return Encode == BinEncoding.Ordinal
            ? [new NumberColumn(column.Name, Array.ConvertAll(places, place => (double)place))]
            : Enumerable.Range(0, edges[i].Length - 1).Select(bin =>
                new NumberColumn(NameOf(column.Name, bin), Array.ConvertAll(places, place => place == bin ? 1.0 : 0)));
    }));

    /// <summary>The middle of each number's bin.</summary>
    protected override Table Undo(Table prepared)
    {
        var at = 0;
        return new Table(edges.Select((own, i) =>
        {
            var width = Encode == BinEncoding.Ordinal ? 1 : own.Length - 1;
            var columns = prepared.Columns.Skip(at).Take(width).Cast<NumberColumn>().ToList();
            at += width;
            return new NumberColumn(InputNames[i], [.. Enumerable.Range(0, prepared.Count).Select(row => Middle(own, BinOf(columns, row, own.Length - 1)))]);
        }).ToList());
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> NamesOut(IReadOnlyList<string> inputs) => Encode == BinEncoding.Ordinal
        ? inputs
        : [.. inputs.SelectMany((name, i) => Enumerable.Range(0, edges[i].Length - 1).Select(bin => NameOf(name, bin)))];

    /// <inheritdoc/>
    protected override void Write(JsonObject learned) => learned["edges"] = LearnedJson.Of(edges);

    /// <inheritdoc/>
    protected override void Read(StrictValue learned, IReadOnlyList<string> inputs)
    {
        var read = LearnedJson.Lists(learned, "edges", inputs.Count);
        if (read.Any(own => own.Length < 2 || own.Zip(own.Skip(1)).Any(pair => !(pair.First <= pair.Second))))
            throw learned["edges"].Fault($"expected 2 or more edges a column, in ascending order. Save the run anew.");
        edges = read;
    }

    private static string NameOf(string column, int bin) => FormattableString.Invariant($"{column}_{bin}");

    private int BinOf(List<NumberColumn> columns, int row, int bins)
    {
        var place = Encode == BinEncoding.Ordinal ? columns[0].Values[row] : columns.FindIndex(column => column.Values[row] > 0.5);
        return place >= 0 && place < bins && double.IsInteger(place)
            ? (int)place
            : throw Error.Argument($"Row {row} is in no bin: {place} of {bins}. Pass what Transform gave.");
    }

    private static double Middle(double[] own, int bin) => (own[bin] + own[bin + 1]) * 0.5;

    private static int PlaceOf(double value, double[] own)
    {
        var (low, high) = (0, own.Length - 2);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (own[middle] <= value)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
