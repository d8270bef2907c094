namespace Nadir;

/// <summary>Tables as text: a header row that names the columns, then one row a sample.</summary>
/// <remarks>
/// Commas, tabs, semicolons or another character between cells, decimal points; quotes, line breaks in quotes, any line ends, UTF-8, byte
/// order marks, other encodings by option, and gzip (<c>.csv.gz</c>) are read. Rows of another length, and missing cells unless
/// allowed, are refused with line and column. Streams are read to their end and closed.
/// Twin: pandas.read_csv.
/// </remarks>
public static partial class CsvFile
{
    /// <summary>Reads a file and guesses what its columns are.</summary>
    /// <param name="path">Ends in .csv or .tsv, or also in .gz where it is packed.</param>
    /// <param name="options">Which column is the target, and what not to guess.</param>
    /// <returns>
    /// Inputs [N, inputs] (Float64) with their names, and class numbers [N] with the classes' names or values [N, 1];
    /// and what each column was taken for. A missing cell is NaN, in a text column one in each of its inputs.
    /// </returns>
    /// <remarks>Twin: pandas.read_csv, then sklearn's OneHotEncoder for text inputs and LabelEncoder for text targets.</remarks>
    /// <exception cref="DataException">The file is missing or no such table; says line and column.</exception>
    public static (Samples Samples, CsvSchema Schema) Read(string path, CsvOptions? options = null) =>
        Guessed(Cells(DataFile.Open(path), options ??= new CsvOptions()), options);

    /// <inheritdoc cref="Read(string, CsvOptions?)"/>
    /// <param name="content">A stream at its start.</param>
    /// <param name="name">What errors call it.</param>
    public static (Samples Samples, CsvSchema Schema) Read(Stream content, CsvOptions? options = null, string? name = null) =>
        Guessed(Cells(DataFile.Open(content, name), options ??= new CsvOptions()), options);

    /// <summary>Reads a file with the columns of an earlier one, in whatever order; further columns are passed over.</summary>
    /// <exception cref="DataException">A column is missing, or a cell does not fit it.</exception>
    public static Samples Read(string path, CsvSchema schema) => SamplesOf(Cells(DataFile.Open(path), schema), schema);

    /// <inheritdoc cref="Read(string, CsvSchema)"/>
    public static Samples Read(Stream content, CsvSchema schema, string? name = null) => SamplesOf(Cells(DataFile.Open(content, name), schema), schema);

    /// <summary>Reads only what to predict from: [N, inputs]; the target may be missing.</summary>
    /// <exception cref="DataException">A column is missing, or a cell does not fit it.</exception>
    public static Tensor ReadInputs(string path, CsvSchema schema) => InputsOf(Cells(DataFile.Open(path), schema), schema);

    /// <inheritdoc cref="ReadInputs(string, CsvSchema)"/>
    public static Tensor ReadInputs(Stream content, CsvSchema schema, string? name = null) =>
        InputsOf(Cells(DataFile.Open(content, name), schema), schema);

    /// <summary>Reads a file as columns of numbers and texts; truth values are 1 and 0. No column is a target.</summary>
    /// <param name="path">Ends in .csv or .tsv, or also in .gz where it is packed.</param>
    /// <param name="options">What not to guess, and whether cells may be missing.</param>
    /// <exception cref="DataException">The file is missing or no such table; says line and column.</exception>
    public static Table ReadTable(string path, CsvOptions? options = null) => ReadTable(path, out _, options);

    /// <inheritdoc cref="ReadTable(string, CsvOptions?)"/>
    /// <param name="content">A stream at its start.</param>
    /// <param name="name">What errors call it.</param>
    public static Table ReadTable(Stream content, CsvOptions? options = null, string? name = null) => ReadTable(content, out _, options, name);

    /// <inheritdoc cref="ReadTable(string, CsvOptions?)"/>
    /// <param name="report">What was found out about the file, and how many cells are missing.</param>
    public static Table ReadTable(string path, out CsvReport report, CsvOptions? options = null) =>
        TableOf(Cells(DataFile.Open(path), options ??= new CsvOptions()), options, out report);

    /// <inheritdoc cref="ReadTable(string, out CsvReport, CsvOptions?)"/>
    /// <param name="content">A stream at its start.</param>
    /// <param name="name">What errors call it.</param>
    public static Table ReadTable(Stream content, out CsvReport report, CsvOptions? options = null, string? name = null) =>
        TableOf(Cells(DataFile.Open(content, name), options ??= new CsvOptions()), options, out report);

    private static CsvTable Cells(DataStream content, CsvOptions options)
    {
        using (content)
            return CsvTable.Read(content, CsvFormat.Of(options));
    }

    private static CsvTable Cells(DataStream content, CsvSchema schema)
    {
        using (content)
            return CsvTable.Read(content, Require.Present(schema).Format, schema.HeaderIfNone);
    }

    private static Table TableOf(CsvTable cells, CsvOptions options, out CsvReport report)
    {
        (var table, report) = CsvTableColumns.Of(cells, options);
        return table;
    }

    private static (Samples Samples, CsvSchema Schema) Guessed(CsvTable table, CsvOptions options)
    {
        var schema = CsvSchema.Guess(table, options);
        return (SamplesOf(table, schema), schema);
    }

    private static Samples SamplesOf(CsvTable table, CsvSchema schema)
    {
        var encoder = new CsvEncoder(schema, table.Header, table.Path, withTarget: true);
        var inputs = InputsOf(table, encoder);
        var (classes, values) = (new long[encoder.HasClasses ? table.Count : 0], new double[encoder.HasClasses ? 0 : table.Count]);
        var row = 0;
        foreach (var block in table.Blocks)
        {
            if (encoder.HasClasses)
                encoder.Classes(block, classes.AsSpan(row));
            else
                encoder.Values(block, values.AsSpan(row));
            row += block.Rows;
        }

        var targets = encoder.HasClasses ? Tensor.Adopt(classes, new Shape(table.Count)) : Tensor.Adopt(values, new Shape(table.Count, 1));
        return new Samples(inputs, targets, schema.ClassNames, schema.InputNames);
    }

    private static Tensor InputsOf(CsvTable table, CsvSchema schema) =>
        InputsOf(table, new CsvEncoder(schema, table.Header, table.Path, withTarget: false));

    private static Tensor InputsOf(CsvTable table, CsvEncoder encoder)
    {
        if ((long)table.Count * encoder.Width > Array.MaxLength)
            throw Error.Data(table.Path, $"{table.Count} rows of {encoder.Width} inputs are more than one tensor holds. Stream the file (CsvFile.Stream).");
        var inputs = new double[table.Count * encoder.Width];
        var row = 0;
        foreach (var block in table.Blocks)
        {
            encoder.Inputs(block, inputs.AsSpan(row * encoder.Width));
            row += block.Rows;
        }

        return Tensor.Adopt(inputs, new Shape(table.Count, encoder.Width));
    }
}
