namespace Nadir;

/// <summary>The cells of a CSV file under their columns' names; every row has as many cells as there are names.</summary>
/// <remarks>Kept as the file's bytes; texts are made when asked for.</remarks>
internal sealed class CsvTable
{
    private readonly List<CsvBlock> blocks = [];
    private readonly List<int> firstRows = [];

    private CsvTable(CsvBlockReader reader) =>
        (Path, Header, Format, EncodingName) = (reader.Name, reader.Header, reader.Format, reader.EncodingName);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The columns' names, each once.</summary>
    public string[] Header { get; }

    /// <summary>How the file is written.</summary>
    public CsvFormat Format { get; }

    public string EncodingName { get; }

    /// <summary>How many rows there are; 1 or more.</summary>
    public int Count { get; private set; }

    /// <summary>The rows, in blocks.</summary>
    public IReadOnlyList<CsvBlock> Blocks => blocks;

    /// <summary>A cell without the spaces around it.</summary>
    public string this[int row, int column]
    {
        get
        {
            var (block, own) = Find(row);
            return block.TextOf(block.Cell(own, column));
        }
    }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="DataException">The file cannot be read, or is no table.</exception>
    public static CsvTable Read(DataStream content, CsvFormat format, string[]? expected = null)
    {
        using var reader = new CsvBlockReader(content, format, expected);
        return Read(reader, long.MaxValue);
    }

    /// <summary>Reads blocks until they hold so many bytes.</summary>
    public static CsvTable Read(CsvBlockReader reader, long enough)
    {
        var table = new CsvTable(reader);
        var length = 0L;
        for (var block = new CsvBlock(); length < enough && reader.Read(block); block = new CsvBlock())
        {
            reader.Index(block);
            if (block.Failure is { } failure)
                throw failure;
            length += block.Length;
            table.Add(block.Kept());
        }

        return table.Count > 0
            ? table
            : throw Error.Data(reader.Name, $"there is a header row, but no row of data below it. Add one row a sample.");
    }

    /// <summary>An error about a cell.</summary>
    public DataException Fault(int row, int column, FormattableString message)
    {
        var (block, own) = Find(row);
        return CsvFault.Of(block, own, column, Header, Path, message);
    }

    /// <summary>The number of a column; an error that offers the nearest name where there is none.</summary>
    public int ColumnOf(string name) => CsvHeader.ColumnOf(name, Header, Path);

    private void Add(CsvBlock block)
    {
        if (block.Rows == 0)
            return;
        if (block.Rows > int.MaxValue - Count)
            throw Error.Data(Path, $"at most {int.MaxValue} rows fit into memory at once. Stream the file.");
        firstRows.Add(Count);
        blocks.Add(block);
        Count += block.Rows;
    }

    private (CsvBlock Block, int Row) Find(int row)
    {
        var found = firstRows.BinarySearch(row);
        var place = found >= 0 ? found : ~found - 1;
        return (blocks[place], row - firstRows[place]);
    }
}
