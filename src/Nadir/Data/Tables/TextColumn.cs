namespace Nadir;

/// <summary>A column of texts.</summary>
/// <param name="name">What it is called.</param>
/// <param name="values">One a row; null where it is missing. Kept, not copied.</param>
public sealed class TextColumn(string name, string?[] values) : TableColumn(name)
{
    /// <summary>One a row; null where it is missing.</summary>
    public string?[] Values { get; } = Require.Present(values);

    /// <inheritdoc/>
    public override int Count => Values.Length;

    /// <inheritdoc/>
    public override bool IsMissing(int row) => Values[row] is null;

    /// <inheritdoc/>
    public override TableColumn Named(string name) => new TextColumn(name, Values);

    /// <inheritdoc/>
    public override TableColumn Pick(ReadOnlySpan<int> rows)
    {
        var picked = new string?[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            picked[i] = Values[Present(rows[i])];
        return new TextColumn(Name, picked);
    }
}
