namespace Nadir;

/// <content>Files that are larger than memory.</content>
public static partial class CsvFile
{
    // How much of a file is looked at to tell what its columns are.
    private const long GuessedFrom = 4 << 20;

    /// <summary>Reads a file in batches, again in each pass; memory does not grow with its length.</summary>
    /// <param name="path">Ends in .csv or .tsv, or also in .gz where it is packed.</param>
    /// <param name="options">Which column is the target, and what not to guess.</param>
    /// <param name="batchSize">Rows a batch; the last may have fewer.</param>
    /// <param name="type">Float32 or Float64, of inputs and target values.</param>
    /// <remarks>
    /// What columns, words and classes there are is guessed from the first 4 MiB, and a later cell that does not fit is an error:
    /// pass a schema where the file is sorted. Blocks of rows are parsed on several threads; the order is kept.
    /// Twin: tf.data.experimental.make_csv_dataset; pandas.read_csv(chunksize=…).
    /// </remarks>
    /// <exception cref="DataException">While it is read: the file is missing or no such table; says line and column.</exception>
    public static Dataset<Samples> Stream(
        string path, CsvOptions? options = null, int batchSize = 1024, ElementType type = ElementType.Float32) =>
        Batches(() => DataFile.Open(path), options ?? new CsvOptions(), null, batchSize, type);

    /// <inheritdoc cref="Stream(string, CsvOptions?, int, ElementType)"/>
    /// <param name="open">Opens the stream for a pass, which closes it.</param>
    /// <param name="name">What errors call it.</param>
    public static Dataset<Samples> Stream(
        Func<Stream> open, CsvOptions? options = null, int batchSize = 1024, ElementType type = ElementType.Float32, string? name = null) =>
        Batches(Opening(open, name), options ?? new CsvOptions(), null, batchSize, type);

    /// <inheritdoc cref="Stream(string, CsvOptions?, int, ElementType)"/>
    /// <param name="content">A stream at its start; it can be read in one pass only, which closes it.</param>
    /// <param name="name">What errors call it.</param>
    public static Dataset<Samples> Stream(
        Stream content, CsvOptions? options = null, int batchSize = 1024, ElementType type = ElementType.Float32, string? name = null) =>
        Batches(Once(content, name), options ?? new CsvOptions(), null, batchSize, type);

    /// <summary>Reads a file in batches with columns that are known.</summary>
    /// <inheritdoc cref="Stream(string, CsvOptions?, int, ElementType)"/>
    public static Dataset<Samples> Stream(
        string path, CsvSchema schema, int batchSize = 1024, ElementType type = ElementType.Float32) =>
        Batches(() => DataFile.Open(path), new CsvOptions(), Require.Present(schema), batchSize, type);

    /// <inheritdoc cref="Stream(string, CsvSchema, int, ElementType)"/>
    public static Dataset<Samples> Stream(
        Func<Stream> open, CsvSchema schema, int batchSize = 1024, ElementType type = ElementType.Float32, string? name = null) =>
        Batches(Opening(open, name), new CsvOptions(), Require.Present(schema), batchSize, type);

    /// <inheritdoc cref="Stream(string, CsvSchema, int, ElementType)"/>
    public static Dataset<Samples> Stream(
        Stream content, CsvSchema schema, int batchSize = 1024, ElementType type = ElementType.Float32, string? name = null) =>
        Batches(Once(content, name), new CsvOptions(), Require.Present(schema), batchSize, type);

    /// <summary>What the columns of a file seem to be, by its first 4 MiB.</summary>
    /// <exception cref="DataException">The file is missing or no such table.</exception>
    public static CsvSchema Guess(string path, CsvOptions? options = null)
    {
        options ??= new CsvOptions();
        using var reader = new CsvBlockReader(DataFile.Open(path), CsvFormat.Of(options));
        return CsvSchema.Guess(CsvTable.Read(reader, GuessedFrom), options);
    }

    private static Func<DataStream> Opening(Func<Stream> open, string? name)
    {
        Require.Present(open);
        return () => DataFile.Open(open(), name);
    }

    private static Func<DataStream> Once(Stream content, string? name)
    {
        Require.Present(content);
        var isRead = 0;
        return () => Interlocked.Exchange(ref isRead, 1) == 0 ? DataFile.Open(content, name) : throw Error.State(
            $"{name ?? DataFile.Unnamed} has been read, and a stream can be read once only. Pass a path, or a function that opens it for each pass.");
    }

    private static Dataset<Samples> Batches(
        Func<DataStream> open, CsvOptions options, CsvSchema? schema, int batchSize, ElementType type)
    {
        Require.Positive(batchSize);
        if (type is not (ElementType.Float32 or ElementType.Float64))
            throw Error.OutOfRange($"type must be Float32 or Float64, got {type}.", nameof(type));
        var format = schema?.Format ?? CsvFormat.Of(options);
        var known = schema;
        return new Dataset<Samples>(_ => Pass());

        IEnumerable<Samples> Pass()
        {
            using var content = open();
            using var reader = new CsvBlockReader(content, format, known?.HeaderIfNone);
            IReadOnlyList<CsvBlock> first = [];
            if (known is null)
            {
                var start = CsvTable.Read(reader, GuessedFrom);
                Interlocked.CompareExchange(ref known, CsvSchema.Guess(start, options), null);
                first = start.Blocks;
            }

            var batches = type == ElementType.Float32
                ? new CsvBatches<float>(reader, known, batchSize).Read(first)
                : new CsvBatches<double>(reader, known, batchSize).Read(first);
            foreach (var batch in batches)
                yield return batch;
        }
    }
}
