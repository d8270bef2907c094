using System.Text.Json;

namespace Nadir;

/// <summary>The rows read so far, by column.</summary>
internal sealed class JsonLinesRows(string path)
{
    // A row of many names, then many empty ones, would ask for more memory than the file has bytes.
    private const int Unsuspected = 1 << 20;
    private const int MostMissing = 16;

    private readonly List<JsonLinesColumn> columns = [];
    private readonly Dictionary<string, JsonLinesColumn> byName = new(StringComparer.Ordinal);
    private int count;

    /// <summary>Takes a line.</summary>
    /// <exception cref="DataException">It is no object of cells.</exception>
    public void Add(ReadOnlyMemory<byte> line, int number)
    {
        var place = FormattableString.Invariant($"line {number}, ");
        var value = StrictJson.Parse(line, path, StrictJson.MaximumLength, place);
        if (value.Element.ValueKind != JsonValueKind.Object)
            throw Error.Data(path, $"a line must be an object, such as {{\"age\": 34, \"city\": \"Oslo\"}}. Write one object a line.", place[..^2]);
        foreach (var (name, cell) in value.Members())
        {
            if (!byName.TryGetValue(name, out var column))
            {
                column = new JsonLinesColumn(name);
                columns.Add(column);
                byName.Add(name, column);
            }

            column.Add(count, cell);
        }

        count++;
    }

    /// <summary>What all lines make.</summary>
    /// <exception cref="DataException">There is none, or nearly every cell is missing.</exception>
    public Table ToTable()
    {
        if (columns.Count == 0)
            throw Error.Data(path, $"there is no row with a name in this file. Write one object a line, such as {{\"age\": 34}}.");
        var cells = (long)count * columns.Count;
        if (cells > Unsuspected + (MostMissing * columns.Sum(column => (long)column.Present)))
            throw Error.Data(path, $"{count} rows have {columns.Count} different names, and nearly all cells are missing. Write rows of the same names, or sparse rows as svmlight.");
        return new Table(columns.Select(column => column.Of(count)));
    }
}
