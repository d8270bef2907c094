namespace Nadir;

/// <summary>How the columns of a CSV file become inputs and targets: guessed once, then used for every file like it.</summary>
public sealed partial class CsvSchema
{
    private const int MostCategories = 200;

    private readonly CsvColumn[] columns;

    /// <summary>A schema written by hand.</summary>
    /// <param name="columns">In the order of the file; one is the target.</param>
    /// <param name="separator">The character between cells.</param>
    /// <param name="missing">What to do with missing cells of inputs.</param>
    /// <exception cref="ArgumentException">There is not one target, no input, or a name stands twice.</exception>
    public CsvSchema(IEnumerable<CsvColumn> columns, char separator = ',', MissingCells missing = MissingCells.Refuse)
        : this(Checked([.. Require.Present(columns)]), CsvFormat.Of(new CsvOptions { Separator = separator, Missing = missing }))
    {
    }

    private CsvSchema(CsvColumn[] columns, CsvFormat format)
    {
        this.columns = columns;
        Format = format;
        InputNames = [.. columns.SelectMany(column => column.InputNames)];
        Target = columns.Single(column => column.Role == CsvRole.Target);
    }

    /// <summary>All columns, in the order of the file they were guessed from.</summary>
    public IReadOnlyList<CsvColumn> Columns => columns;

    /// <summary>The column to predict.</summary>
    public CsvColumn Target { get; }

    /// <summary>The names of the inputs; a text column gives one a word, <c>color=red</c>.</summary>
    public IReadOnlyList<string> InputNames { get; }

    /// <summary>What the classes are called, in order; null where the target is a value.</summary>
    public IReadOnlyList<string>? ClassNames => Target.Categories.Count == 0 ? null : Target.Categories;

    /// <summary>The character between cells.</summary>
    public char Separator => Format.Separator!.Value;

    /// <summary>What is done with missing cells of inputs.</summary>
    public MissingCells Missing => Format.Missing;

    /// <summary>The columns' names for files without a header row; null where they have one.</summary>
    internal string[]? HeaderIfNone => Format.HasHeader ? null : [.. columns.Select(column => column.Name)];

    /// <summary>How the files are written.</summary>
    internal CsvFormat Format { get; }

    /// <summary>One line a column: what it was taken for.</summary>
    public override string ToString() => string.Join('\n', columns.Select(column => column.ToString()));

    internal static CsvSchema Guess(CsvTable table, CsvOptions options)
    {
        foreach (var name in options.TextColumns.Concat(options.IgnoredColumns))
            table.ColumnOf(name);
        var target = options.Target is null ? table.Header.Length - 1 : table.ColumnOf(options.Target);
        if (options.IgnoredColumns.Contains(table.Header[target]))
            throw Error.Argument($"'{table.Header[target]}' is the target and ignored. Name another target.");
        var schema = new CsvSchema(
            [.. Enumerable.Range(0, table.Header.Length).Select(column => ColumnOf(table, column, column == target, options))], table.Format);
        if (schema.InputNames.Count == 0)
            throw Error.Data(
                table.Path,
                $"no column is left to predict '{schema.Target.Name}' from; the columns are {string.Join(", ", table.Header)}. Add one.");
        return schema;
    }

    private static CsvColumn[] Checked(CsvColumn[] columns)
    {
        if (columns.Count(column => column.Role == CsvRole.Target) != 1)
            throw Error.Argument($"One column must be the target, got {columns.Count(column => column.Role == CsvRole.Target)}.", nameof(columns));
        if (Array.Find(columns, column => column is { Role: CsvRole.Target, Kind: CsvKind.Text, Categories.Count: 0 }) is { } target)
            throw Error.Argument($"The target '{target.Name}' holds texts, but no classes are named. Give them as its categories.", nameof(columns));
        if (!columns.SelectMany(column => column.InputNames).Any())
            throw Error.Argument($"At least one column must be an input, got none.", nameof(columns));
        return columns.CountBy(column => column.Name).FirstOrDefault(pair => pair.Value > 1).Key is { } twice
            ? throw Error.Argument($"Two columns are called '{twice}'. Rename one.", nameof(columns))
            : columns;
    }

    private static CsvColumn ColumnOf(CsvTable table, int column, bool isTarget, CsvOptions options)
    {
        var name = table.Header[column];
        if (options.IgnoredColumns.Contains(name))
            return new CsvColumn(name, CsvRole.Ignored, CsvKind.Text, []);
        var format = isTarget ? table.Format with { Missing = MissingCells.Refuse } : table.Format;
        var kind = CsvColumnGuess.KindOf(table, column, options.TextColumns.Contains(name), format);
        if (isTarget)
            return new CsvColumn(name, CsvRole.Target, kind, CsvClasses.Of(table, column, kind, options.TargetIs));
        if (kind != CsvKind.Text)
            return new CsvColumn(name, CsvRole.Input, kind, []);
        var words = CsvClasses.Words(table, column, format);
        if (words.Length > MostCategories)
        {
            throw Error.Data(
                table.Path,
                $"column '{name}' holds {words.Length} different texts in {table.Count} rows, more than the {MostCategories} that become an input each. Ignore the column, or group its words.");
        }

        return new CsvColumn(name, CsvRole.Input, kind, words);
    }
}
