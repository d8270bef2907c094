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
    public abstract TableColumn Pick(ReadOnlySpan<int> rows);
}
