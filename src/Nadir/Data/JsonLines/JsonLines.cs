namespace Nadir;

/// <summary>Tables as JSON: one object a line (<c>.jsonl</c>, <c>.ndjson</c>), its keys the columns.</summary>
/// <remarks>
/// Numbers, truth values (1 and 0) and texts are cells; null or a key that a line lacks is a missing one. Objects inside become
/// columns <c>a.b</c>, arrays, whose length is the same in all lines, <c>a[0]</c>, <c>a[1]</c> …. Empty lines are passed over; UTF-8,
/// byte order marks and gzip (<c>.jsonl.gz</c>) are read. A key that stands twice in an object, or that holds now a number, now a
/// text, is refused with line and key. A line has at most 16 MiB. Streams are read to their end and closed.
/// Twin: pandas.read_json(lines=True), then json_normalize.
/// </remarks>
public static class JsonLines
{
    /// <summary>Reads a file as columns of numbers and texts, in the order in which their keys first stand.</summary>
    /// <param name="path">Plain or packed by gzip.</param>
    /// <param name="options">What is read as text, what is passed over.</param>
    /// <exception cref="DataException">The file is missing or holds something else; says line and key.</exception>
    public static Table ReadTable(string path, JsonLinesOptions? options = null) => Read(DataFile.Open(path), options);

    /// <inheritdoc cref="ReadTable(string, JsonLinesOptions?)"/>
    /// <param name="content">A stream at its start.</param>
    /// <param name="name">What errors call it.</param>
    public static Table ReadTable(Stream content, JsonLinesOptions? options = null, string? name = null) =>
        Read(DataFile.Open(content, name), options);

    /// <summary>Reads a file in tables of so many rows, again in each pass; memory does not grow with its length.</summary>
    /// <param name="path">Plain or packed by gzip.</param>
    /// <param name="options">What is read as text, what is passed over.</param>
    /// <param name="batchSize">Rows a table; the last may have fewer.</param>
    /// <remarks>
    /// The first table tells the columns of all; a key that comes later is an error. For training, map to samples with all classes named:
    /// <c>.Map(table => table.ToSamples("species", classNames: names))</c>. Twin: pandas.read_json(lines=True, chunksize=…).
    /// </remarks>
    /// <exception cref="DataException">While it is read: the file is missing or holds something else; says line and key.</exception>
    public static Dataset<Table> Stream(string path, JsonLinesOptions? options = null, int batchSize = 1024) =>
        Batches(() => DataFile.Open(path), options, batchSize);

    /// <inheritdoc cref="Stream(string, JsonLinesOptions?, int)"/>
    /// <param name="open">Opens the stream for a pass, which closes it.</param>
    /// <param name="name">What errors call it.</param>
    public static Dataset<Table> Stream(Func<Stream> open, JsonLinesOptions? options = null, int batchSize = 1024, string? name = null)
    {
        Require.Present(open);
        return Batches(() => DataFile.Open(open(), name), options, batchSize);
    }

    /// <summary>Writes a table: UTF-8, one object a line; missing cells are null.</summary>
    /// <param name="path">The file to make or replace, as a whole or not at all.</param>
    /// <param name="table">Numbers take their shortest form that reads back equal.</param>
    /// <exception cref="ArgumentException">A number is infinite, which JSON cannot write.</exception>
    /// <exception cref="DataException">The file cannot be written.</exception>
    public static void Write(string path, Table table)
    {
        Require.Present(table);
        DurableFile.Write(path, stream => Write(stream, table));
    }

    /// <inheritdoc cref="Write(string, Table)"/>
    /// <param name="content">Stays open.</param>
    public static void Write(Stream content, Table table) => JsonLineWriter.Write(Require.Present(content), Require.Present(table));

    private static Table Read(DataStream content, JsonLinesOptions? options)
    {
        using var reader = new JsonLineReader(content);
        var rows = new JsonRows(reader.Name, options ?? new JsonLinesOptions());
        while (reader.Read(out var line))
            rows.Add(line, reader.Line);
        var table = rows.Take();
        rows.CheckNames();
        return table;
    }

    private static Dataset<Table> Batches(Func<DataStream> open, JsonLinesOptions? options, int batchSize)
    {
        Require.Positive(batchSize);
        return new Dataset<Table>(_ => Pass());

        IEnumerable<Table> Pass()
        {
            using var content = open();
            using var reader = new JsonLineReader(content);
            var rows = new JsonRows(reader.Name, options ?? new JsonLinesOptions());
            var isFirst = true;
            while (Fill())
            {
                isFirst = false;
                yield return rows.Take();
            }

            bool Fill()
            {
                while (rows.Count < batchSize && reader.Read(out var line))
                    rows.Add(line, reader.Line);
                return rows.Count > 0 || isFirst;
            }
        }
    }
}
