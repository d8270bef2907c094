namespace Nadir;

/// <summary>A column of numbers.</summary>
/// <param name="name">What it is called.</param>
/// <param name="values">One a row; NaN where it is missing. Kept, not copied.</param>
public sealed class NumberColumn(string name, double[] values) : TableColumn(name)
{
    /// <summary>One a row; NaN where it is missing.</summary>
    public double[] Values { get; } = Require.Present(values);

    /// <inheritdoc/>
    public override int Count => Values.Length;

    /// <inheritdoc/>
    public override bool IsMissing(int row) => double.IsNaN(Values[row]);

    /// <inheritdoc/>
    public override TableColumn Named(string name) => new NumberColumn(name, Values);

    /// <inheritdoc/>
    public override TableColumn Pick(ReadOnlySpan<int> rows)
    {
        var picked = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            picked[i] = Values[Present(rows[i])];
        return new NumberColumn(Name, picked);
    }
}
