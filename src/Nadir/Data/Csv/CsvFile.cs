namespace Nadir;

/// <summary>Tables as text: a header row that names the columns, then one row a sample.</summary>
/// <remarks>
/// UTF-8, commas between cells, decimal points; quotes, line breaks in quotes, a byte order mark and gzip (<c>.csv.gz</c>)
/// are read. Missing cells, NaN, infinities and rows of another length are refused with line and column.
/// </remarks>
public static class CsvFile
{
    /// <summary>Reads a file and guesses what its columns are.</summary>
    /// <param name="path">Ends in .csv, or in .csv.gz where it is packed.</param>
    /// <param name="options">Which column is the target, and what not to guess.</param>
    /// <returns>
    /// Inputs [N, inputs] (Float64) with their names, and class numbers [N] with the classes' names or values [N, 1];
    /// and what each column was taken for.
    /// </returns>
    /// <remarks>Twin: pandas.read_csv, then sklearn's OneHotEncoder for text inputs and LabelEncoder for text targets.</remarks>
    /// <exception cref="DataException">The file is missing or no such table; says line and column.</exception>
    public static (Samples Samples, CsvSchema Schema) Read(string path, CsvOptions? options = null)
    {
        options ??= new CsvOptions();
        var table = CsvTable.Read(path, options.Separator);
        var schema = CsvSchema.Guess(table, options);
        return (SamplesOf(table, schema), schema);
    }

    /// <summary>Reads a file with the columns of an earlier one, in whatever order; further columns are passed over.</summary>
    /// <exception cref="DataException">A column is missing, or a cell does not fit it.</exception>
    public static Samples Read(string path, CsvSchema schema) => SamplesOf(CsvTable.Read(path, schema.Separator), schema);

    /// <summary>Reads only what to predict from: [N, inputs]; the target may be missing.</summary>
    /// <exception cref="DataException">A column is missing, or a cell does not fit it.</exception>
    public static Tensor ReadInputs(string path, CsvSchema schema) => schema.Inputs(CsvTable.Read(path, schema.Separator));

    private static Samples SamplesOf(CsvTable table, CsvSchema schema) =>
        new(schema.Inputs(table), schema.Targets(table), schema.ClassNames, schema.InputNames);
}
