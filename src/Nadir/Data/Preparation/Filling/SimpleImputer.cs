using System.Globalization;
using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>Fills in missing values by what the column shows elsewhere, or by a constant.</summary>
/// <remarks>
/// A column of nothing but missing values is left out, as nothing can be learned from it. Twin: sklearn.impute.SimpleImputer.
/// </remarks>
public sealed class SimpleImputer : Preparation
{
    private const string Indicator = "missingindicator_";

    private TableColumn[] fills = [];
    private bool[] hadMissing = [];

    /// <summary>An imputer that has learned nothing yet.</summary>
    /// <param name="strategy">What stands in the place of missing values.</param>
    /// <param name="fillValue">The constant; when left out 0, and for texts <c>missing_value</c>.</param>
    /// <param name="addIndicator">Whether columns follow that tell, by 0 and 1, where a value was missing: one for each column that missed any in training.</param>
    /// <param name="keepEmptyFeatures">Whether a column of nothing but missing values is kept, filled with the constant's default.</param>
    /// <exception cref="ArgumentException">fillValue is given for another strategy than Constant.</exception>
    public SimpleImputer(
        ImputeStrategy strategy = ImputeStrategy.Mean,
        string? fillValue = null,
        bool addIndicator = false,
        bool keepEmptyFeatures = false)
    {
        (Strategy, FillValue, AddIndicator, KeepEmptyFeatures) = (Require.Defined(strategy), fillValue, addIndicator, keepEmptyFeatures);
        if (fillValue is not null && strategy != ImputeStrategy.Constant)
            throw Error.Argument($"fillValue '{fillValue}' is not for strategy: {strategy}. Set strategy: Constant, or leave it out.", nameof(fillValue));
    }

    /// <summary>What stands in the place of missing values.</summary>
    public ImputeStrategy Strategy { get; }

    /// <summary>The constant; null for 0 and <c>missing_value</c>.</summary>
    public string? FillValue { get; }

    /// <summary>Whether columns follow that tell where a value was missing.</summary>
    public bool AddIndicator { get; }

    /// <summary>Whether a column of nothing but missing values is kept.</summary>
    public bool KeepEmptyFeatures { get; }

    /// <summary>What each column of numbers is filled with; NaN for one that is left out or holds texts.</summary>
    public IReadOnlyList<double> Statistics => [.. Known(fills).Select(fill => fill is NumberColumn numbers ? numbers.Values[0] : double.NaN)];

    /// <summary>What each column is filled with, as its only row; missing where the column is left out.</summary>
    internal IReadOnlyList<TableColumn> Fills => Known(fills);

    /// <summary>Which columns missed values in training.</summary>
    internal IReadOnlyList<bool> HadMissing => Known(hadMissing);

    /// <inheritdoc/>
    protected override bool TakesMissing => true;

    /// <inheritdoc/>
    protected override void Learn(Table inputs, Tensor? targets)
    {
        var found = inputs.Columns.Select(FillOf).ToArray();
        if (found.All(fill => fill.IsMissing(0)))
            throw Error.Argument($"SimpleImputer would leave no column: each has nothing but missing values. Set keepEmptyFeatures, or strategy: Constant.");
        hadMissing = [.. inputs.Columns.Select(column => Enumerable.Range(0, column.Count).Any(column.IsMissing))];
        fills = found;
    }

    /// <inheritdoc/>
    protected override Table Apply(Table inputs)
    {
        var made = inputs.Columns.Zip(fills).Where(pair => !pair.Second.IsMissing(0)).Select(pair => Filled(pair.First, pair.Second)).ToList();
        if (AddIndicator)
            made.AddRange(inputs.Columns.Where((_, i) => hadMissing[i]).Select(IndicatorOf));
        return new Table(made);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> NamesOut(IReadOnlyList<string> inputs)
    {
        var names = inputs.Where((_, i) => !fills[i].IsMissing(0)).ToList();
        if (AddIndicator)
            names.AddRange(inputs.Where((_, i) => hadMissing[i]).Select(name => Indicator + name));
        return names;
    }

    /// <inheritdoc/>
    protected override void Write(JsonObject learned)
    {
        learned["fills"] = new JsonArray([.. fills.Select(fill => fill is NumberColumn numbers ? JsonValue.Create(numbers.Values[0]) : JsonValue.Create(((TextColumn)fill).Values[0]))]);
        learned["hadMissing"] = LearnedJson.Of(hadMissing.Select(had => had ? 1 : 0));
    }

    /// <inheritdoc/>
    protected override void Read(StrictValue learned, IReadOnlyList<string> inputs)
    {
        var items = learned["fills"].Items();
        if (items.Count != inputs.Count)
            throw learned["fills"].Fault($"expected {inputs.Count} values, one a column, got {items.Count}. Save the run anew.");
        var had = LearnedJson.Numbers(learned, "hadMissing", inputs.Count);
        fills = [.. items.Select((item, i) => RestoredTexts[i] ? Fill(TextOf(item)) : (TableColumn)Fill(item.Number()))];
        hadMissing = [.. had.Select(number => number != 0)];
    }

    private static string? TextOf(StrictValue item) => item.Element.ValueKind == System.Text.Json.JsonValueKind.Null ? null : item.Text();

    private static NumberColumn Fill(double number) => new("", [number]);

    private static TextColumn Fill(string? text) => new("", [text]);

    private TableColumn FillOf(TableColumn column)
    {
        var isEmpty = Enumerable.Range(0, column.Count).All(column.IsMissing);
        if (column is TextColumn texts)
        {
            if (Strategy is ImputeStrategy.Mean or ImputeStrategy.Median)
                throw Error.Argument($"strategy: {Strategy} is for numbers, but column '{column.Name}' holds texts. Use MostFrequent or Constant for it (ColumnTransformer).");
            return Strategy == ImputeStrategy.Constant ? Fill(FillValue ?? "missing_value")
                : isEmpty ? Fill(KeepEmptyFeatures ? "missing_value" : null)
                : Fill(texts.Values.Where(text => text is not null).GroupBy(text => text, StringComparer.Ordinal)
                    .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, CodePointOrder.Instance).First().Key);
        }

        if (Strategy == ImputeStrategy.Constant)
            return Fill(Constant(column.Name));
        if (isEmpty)
            return Fill(KeepEmptyFeatures ? 0 : double.NaN);
        var present = Array.FindAll(((NumberColumn)column).Values, value => !double.IsNaN(value));
        if (Strategy == ImputeStrategy.Mean)
            return Fill(present.Sum() / present.Length);
        Array.Sort(present);
        return Fill(Strategy == ImputeStrategy.Median ? Percentile.OfSorted(present, 50) : MostFrequent(present));
    }

    /// <summary>The number that stands in most places of an ascending list; the smallest of several.</summary>
    private static double MostFrequent(double[] sorted)
    {
        var (best, most) = (sorted[0], 0);
        for (int start = 0, end = 0; start < sorted.Length; start = end)
        {
            while (end < sorted.Length && sorted[end] == sorted[start])
                end++;
            if (end - start > most)
                (best, most) = (sorted[start], end - start);
        }

        return best;
    }

    private double Constant(string column)
    {
        if (FillValue is null)
            return 0;
        return double.TryParse(FillValue, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw Error.Argument($"fillValue '{FillValue}' is no number, but column '{column}' holds numbers. Write a number, or choose columns (ColumnTransformer).", "fillValue");
    }

    private static TableColumn Filled(TableColumn column, TableColumn fill) => column is NumberColumn numbers
        ? new NumberColumn(column.Name, Array.ConvertAll(numbers.Values, value => double.IsNaN(value) ? ((NumberColumn)fill).Values[0] : value))
        : new TextColumn(column.Name, Array.ConvertAll(((TextColumn)column).Values, text => text ?? ((TextColumn)fill).Values[0]));

    private static NumberColumn IndicatorOf(TableColumn column) =>
        new(Indicator + column.Name, [.. Enumerable.Range(0, column.Count).Select(row => column.IsMissing(row) ? 1.0 : 0)]);
}
