using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Nadir;

/// <summary>The cells of a CSV file as text, under a header row; every row has as many cells as the header.</summary>
/// <remarks>Commas (or another separator), quotes doubled inside quotes, any line ends, UTF-8 with or without byte order mark.</remarks>
internal sealed class CsvTable
{
    private readonly List<string[]> rows = [];
    private readonly List<int> lines = [];

    private CsvTable(string path, string[] header)
    {
        Path = path;
        Header = header;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The columns' names, each once.</summary>
    public string[] Header { get; }

    /// <summary>How many rows there are below the header; 1 or more.</summary>
    public int Count => rows.Count;

    /// <summary>A cell without the spaces around it.</summary>
    public string this[int row, int column] => rows[row][column];

    /// <summary>Reads a file, plain or gzip.</summary>
    /// <exception cref="DataException">The file cannot be read, or is no table with a header row.</exception>
    public static CsvTable Read(string path, char separator = ',')
    {
        using var content = DataFile.Open(path);
        using var text = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true));
        string? bad = null;
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            TrimOptions = TrimOptions.Trim,
            CacheFields = true,
            IgnoreBlankLines = false,    // so that every line is counted
            BadDataFound = arguments => bad ??= arguments.Field,
        });
        CsvTable? table = null;
        var line = 1;
        while (Next(parser, path, line))
        {
            var record = parser.Record!;
            if (bad is not null)
                throw BrokenQuote(path, line, bad);
            var isBlank = record is [{ Length: 0 }];
            if (table is null && !isBlank)
                table = new CsvTable(path, CsvHeader.Check(record, path, line, separator));
            else if (!isBlank)
                table!.Add(record, line);

            line = parser.RawRow + 1;
        }

        if (table is null)
            throw Error.Data(path, $"the file is empty. It needs a header row and one row a sample.");
        if (table.Count == 0)
            throw Error.Data(path, $"there is a header row, but no row of data below it. Add one row a sample.");
        return table;
    }

    /// <summary>Where a cell stands, as errors say it.</summary>
    public string Position(int row, int column) => FormattableString.Invariant($"line {lines[row]}, column '{Header[column]}'");

    /// <summary>An error about a cell.</summary>
    public DataException Fault(int row, int column, FormattableString message) => Error.Data(Path, message, Position(row, column));

    /// <summary>The number of a column; an error that offers the nearest name where there is none.</summary>
    public int ColumnOf(string name)
    {
        var column = Array.IndexOf(Header, name);
        return column >= 0 ? column : throw Error.Data(
            Path, $"there is no column '{name}'.{CatalogueName.DidYouMean(name, Header)} The columns are {string.Join(", ", Header)}.");
    }

    private static bool Next(CsvParser parser, string path, int line)
    {
        try
        {
            return parser.Read();
        }
        catch (DecoderFallbackException broken)
        {
            throw Error.Data(path, $"the text is not UTF-8. Save the file as \"CSV UTF-8\".", $"after line {line}", broken);
        }
    }

    private static DataException BrokenQuote(string path, int line, string cell)
    {
        var position = FormattableString.Invariant($"line {line}");
        return cell.TrimStart().StartsWith('"') && cell.Count(unit => unit == '"') % 2 == 1
            ? Error.Data(path, $"a quote that opens in this row is never closed. Close it; a quote inside quotes is doubled.", position)
            : Error.Data(path, $"a quote stands inside a cell. Put the whole cell in quotes and double the quotes inside.", position);
    }

    private void Add(string[] record, int line)
    {
        if (record.Length != Header.Length)
        {
            throw Error.Data(
                Path,
                $"this row has {record.Length} cells, the header has {Header.Length}. Make them equal; a cell that holds a separator needs quotes.",
                FormattableString.Invariant($"line {line}"));
        }

        rows.Add(record);
        lines.Add(line);
    }
}
