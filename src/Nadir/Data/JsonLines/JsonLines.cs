namespace Nadir;

/// <summary>Tables as JSON, an object a line, plain or gzip.</summary>
/// <remarks>
/// Names are columns, in the order they first come in. Values are numbers, texts, and true and false, which become 1 and 0; null, or a
/// name left out, is a missing cell. Arrays and objects within a row, and a column of both numbers and texts, are refused with their line.
/// Blank lines are passed over. Twin: pandas.read_json(lines=True).
/// </remarks>
public static class JsonLines
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Usually ends in .jsonl or .ndjson, or also in .gz where it is packed.</param>
    /// <exception cref="DataException">The file is missing or no such table; says the line.</exception>
    public static Table ReadTable(string path)
    {
        using var content = DataFile.Open(path);
        return Read(content);
    }

    /// <summary>Reads a stream to its end and closes it.</summary>
    /// <param name="content">A stream at its start.</param>
    /// <param name="name">What errors call it.</param>
    /// <inheritdoc cref="ReadTable(string)"/>
    public static Table ReadTable(Stream content, string? name = null)
    {
        using var opened = DataFile.Open(content, name);
        return Read(opened);
    }

    private static Table Read(DataStream content)
    {
        var rows = new JsonLinesRows(content.Name);
        var lines = new JsonLinesText(content);
        while (lines.TryNext(out var line))
            rows.Add(line, lines.Number);
        return rows.ToTable();
    }
}
