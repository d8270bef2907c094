namespace Nadir;

/// <summary>A table in memory: named columns of numbers or texts, all with as many rows.</summary>
/// <remarks>Twin: pandas.DataFrame.</remarks>
public sealed partial class Table
{
    private readonly TableColumn[] columns;

    /// <summary>A table of columns.</summary>
    /// <exception cref="ArgumentException">There is no column, a name stands twice, or the columns differ in length.</exception>
    public Table(params IEnumerable<TableColumn> columns)
    {
        this.columns = [.. Require.Present(columns)];
        if (this.columns.Length == 0)
            throw Error.Argument($"A table needs at least one column, got none.", nameof(columns));
        foreach (var column in this.columns)
        {
            Require.Present(column, "columns");
            if (column.Count != Count)
                throw Error.Argument($"Columns of one table have as many rows: '{this.columns[0].Name}' has {Count}, '{column.Name}' {column.Count}.", nameof(columns));
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        if (Array.Find(this.columns, column => !names.Add(column.Name)) is { } twice)
            throw Error.Argument($"Two columns are called '{twice.Name}'. Give each its own name.", nameof(columns));
    }

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<TableColumn> Columns => columns;

    /// <summary>The columns' names, in order.</summary>
    public IEnumerable<string> Names => columns.Select(column => column.Name);

    /// <summary>How many rows there are.</summary>
    public int Count => columns[0].Count;

    /// <summary>A column by its name.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public TableColumn this[string name] => Array.Find(columns, column => column.Name == name)
        ?? throw Error.Argument($"The table has no column '{name}'.{CatalogueName.DidYouMean(name, Names)} It has {string.Join(", ", Names)}.", nameof(name));

    /// <summary>A table of numbers, one column a feature.</summary>
    /// <param name="values">Shape [N, features], floating point; NaN where it is missing.</param>
    /// <param name="names">What the features are called; <c>0</c>, <c>1</c> … when left out.</param>
    /// <exception cref="ShapeException">The tensor is no matrix, or has another number of columns than names.</exception>
    public static Table Of(Tensor values, IReadOnlyList<string>? names = null)
    {
        if (Require.Present(values).Rank != 2 || !values.IsFloating)
            throw Error.Shape($"A table is made of a floating-point matrix [N, features], got {values.ElementType} {values.Shape}. Reshape it.");
        var (rows, width) = (values.Shape[0], values.Shape[1]);
        if (names is not null && names.Count != width)
            throw Error.Shape($"A matrix {values.Shape} needs {width} names, one a column, got {names.Count}.");
        var numbers = values.ToArray<double>();
        return new Table(Enumerable.Range(0, width).Select(column =>
        {
            var own = new double[rows];
            for (var row = 0; row < rows; row++)
                own[row] = numbers[(row * width) + column];
            return new NumberColumn(names?[column] ?? FormattableString.Invariant($"{column}"), own);
        }));
    }

    /// <summary>The numbers of all columns: [N, columns].</summary>
    /// <exception cref="ArgumentException">A column holds texts.</exception>
    public Tensor ToTensor(ElementType type = ElementType.Float64)
    {
        if ((long)Count * columns.Length > Array.MaxLength)
            throw Error.Shape($"A tensor holds at most {Array.MaxLength} numbers, the table has {Count} rows of {columns.Length}. Pick some of them.");
        var values = new double[Count * columns.Length];
        for (var column = 0; column < columns.Length; column++)
        {
            var own = columns[column] as NumberColumn
                ?? throw Error.Argument($"Column '{columns[column].Name}' holds texts, and a tensor holds numbers. Encode it (OneHotEncoder, OrdinalEncoder), or leave it out with Without.");
            for (var row = 0; row < own.Count; row++)
                values[(row * columns.Length) + column] = own.Values[row];
        }

        return Tensor.Adopt(values, new Shape(Count, columns.Length)).To(type);
    }

    /// <summary>The columns named, in that order.</summary>
    /// <exception cref="ArgumentException">There is no column of a name.</exception>
    public Table Select(params IEnumerable<string> names) => new(names.Select(name => this[name]));

    /// <summary>All columns but those named.</summary>
    /// <exception cref="ArgumentException">There is no column of a name, or none is left.</exception>
    public Table Without(params IEnumerable<string> names)
    {
        var gone = names.Select(name => this[name]).ToHashSet();
        return new Table(columns.Where(column => !gone.Contains(column)));
    }

    /// <summary>Some of the rows, in the order given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Table Pick(params int[] rows) => new(columns.Select(column => column.Pick(rows)));

    /// <summary>The first rows, all when there are fewer.</summary>
    public Table Take(int count) => Pick([.. Enumerable.Range(0, Math.Min(Require.NotNegative(count), Count))]);
}
