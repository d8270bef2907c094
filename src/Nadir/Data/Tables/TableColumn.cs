namespace Nadir;

/// <summary>A column of a table: <see cref="NumberColumn"/> or <see cref="TextColumn"/>.</summary>
public abstract class TableColumn
{
    private protected TableColumn(string name) => Name = Require.Present(name);

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>How many rows it has.</summary>
    public abstract int Count { get; }

    /// <summary>Whether a row has nothing here.</summary>
    public abstract bool IsMissing(int row);

    /// <summary>The same values under another name.</summary>
    public abstract TableColumn Named(string name);

    /// <summary>Some of the rows, in the order given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public abstract TableColumn Pick(ReadOnlySpan<int> rows);

    /// <summary>The number of a row that must be there.</summary>
    private protected int Present(int row) => (uint)row < (uint)Count
        ? row
        : throw Error.OutOfRange($"Column '{Name}' has rows 0 to {Count - 1}, asked for {row}.", "rows");
}
