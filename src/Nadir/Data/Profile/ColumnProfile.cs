namespace Nadir;

/// <summary>What one column of a table holds.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="IsText">Whether it holds texts; numbers otherwise.</param>
/// <param name="Missing">How many rows have nothing here.</param>
/// <param name="Distinct">How many different values there are, missing ones left out.</param>
public sealed record ColumnProfile(string Name, bool IsText, int Missing, int Distinct)
{
    /// <summary>The smallest number; NaN for texts and where all is missing.</summary>
    public double Least { get; init; } = double.NaN;

    /// <summary>The largest number; NaN for texts and where all is missing.</summary>
    public double Largest { get; init; } = double.NaN;

    /// <summary>The mean of the finite numbers; NaN where there is none.</summary>
    public double Mean { get; init; } = double.NaN;

    /// <summary>The standard deviation of the finite numbers over N − 1; NaN below two.</summary>
    /// <remarks>Twin: pandas.Series.std.</remarks>
    public double Deviation { get; init; } = double.NaN;

    /// <summary>Whether all numbers are whole.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The most frequent value, the first of equals in order; empty where all is missing.</summary>
    public string Commonest { get; init; } = "";

    /// <summary>How often <see cref="Commonest"/> stands there.</summary>
    public int CommonestCount { get; init; }

    /// <summary>What a column holds.</summary>
    public static ColumnProfile Of(TableColumn column)
    {
        var missing = Enumerable.Range(0, Require.Present(column).Count).Count(column.IsMissing);
        return column is NumberColumn numbers ? OfNumbers(numbers, missing) : OfTexts((TextColumn)column, missing);
    }

    private static ColumnProfile OfTexts(TextColumn column, int missing)
    {
        var counts = column.Values.OfType<string>().CountBy(text => text).ToList();
        var (text, count) = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).FirstOrDefault();
        return new ColumnProfile(column.Name, IsText: true, missing, counts.Count) { Commonest = text ?? "", CommonestCount = count };
    }

    private static ColumnProfile OfNumbers(NumberColumn column, int missing)
    {
        var present = column.Values.Where(value => !double.IsNaN(value)).ToList();
        if (present.Count == 0)
            return new ColumnProfile(column.Name, IsText: false, missing, 0);
        var counts = present.CountBy(value => value + 0.0).ToList();
        var (number, count) = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First();
        var finite = present.Where(double.IsFinite).ToList();
        var mean = finite.Count == 0 ? double.NaN : finite.Sum() / finite.Count;
        return new ColumnProfile(column.Name, IsText: false, missing, counts.Count)
        {
            Least = present.Min(),
            Largest = present.Max(),
            Mean = mean,
            Deviation = finite.Count < 2 ? double.NaN : Math.Sqrt(finite.Sum(value => (value - mean) * (value - mean)) / (finite.Count - 1)),
            IsWhole = finite.Count == present.Count && finite.All(value => Math.Floor(value) == value),
            Commonest = FormattableString.Invariant($"{number}"),
            CommonestCount = count,
        };
    }
}
