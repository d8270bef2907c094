using System.Globalization;
using System.Text;

namespace Nadir;

/// <summary>Sparse samples as svmlight and libsvm write them: a row is <c>label number:value number:value … # remark</c>.</summary>
/// <remarks>Twin: sklearn.datasets.load_svmlight_file, dump_svmlight_file.</remarks>
public static class SvmlightFile
{
    /// <summary>Reads a file, plain or gzip.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is read.</param>
    /// <returns>One row a line; targets are class numbers (Int64) or values (Float64).</returns>
    /// <exception cref="DataException">The file cannot be read, or a line is no row; the message names line and column.</exception>
    public static SparseSamples Read(string path, SvmlightOptions? options = null)
    {
        using var content = DataFile.Open(path);
        return Read(content, options);
    }

    /// <summary>Reads a stream to its end, plain or gzip, and closes it.</summary>
    /// <param name="content">Stands at its start.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="name">What errors call it.</param>
    /// <inheritdoc cref="Read(string, SvmlightOptions?)"/>
    public static SparseSamples Read(Stream content, SvmlightOptions? options = null, string? name = null)
    {
        using var opened = DataFile.Open(content, name);
        return Read(opened, options);
    }

    /// <summary>The rows of a file in blocks, read anew in each pass, so that the file may be larger than memory.</summary>
    /// <param name="path">The file, plain or gzip. It is read through once before the first pass: features and classes belong to all of it.</param>
    /// <param name="rows">How many rows a block has; the last may have fewer.</param>
    /// <param name="options">How it is read.</param>
    /// <remarks>Errors: as <see cref="Read(string, SvmlightOptions?)"/>, when it is enumerated.</remarks>
    public static Dataset<SparseSamples> Stream(string path, int rows = 1024, SvmlightOptions? options = null)
    {
        Require.Positive(rows);
        Require.Present(path);
        var schema = new Lazy<SvmlightSchema>(() =>
        {
            using var content = DataFile.Open(path);
            return SvmlightSchema.Read(content, options ?? new(), _ => { });
        },
        LazyThreadSafetyMode.PublicationOnly);
        return new Dataset<SparseSamples>(_ => Blocks(path, rows, options ?? new(), schema));
    }

    /// <summary>Saves samples durably; features are numbered from 1.</summary>
    /// <remarks>Labels are the class names where those are numbers, class numbers otherwise; numbers are written so that they are read back the same.</remarks>
    public static void Save(string path, SparseSamples samples) => DurableFile.Write(path, stream => Write(stream, samples));

    /// <summary>Writes samples to a stream.</summary>
    /// <inheritdoc cref="Save"/>
    public static void Write(Stream stream, SparseSamples samples)
    {
        var labels = Labels(Require.Present(samples));
        using var writer = new StreamWriter(Require.Present(stream), new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        for (var row = 0; row < samples.Count; row++)
        {
            writer.Write(labels[row]);
            var indices = samples.Inputs.IndicesOf(row);
            var values = samples.Inputs.ValuesOf(row);
            for (var i = 0; i < indices.Length; i++)
                writer.Write(string.Create(CultureInfo.InvariantCulture, $" {(long)indices[i] + 1}:{values[i]:R}"));
            writer.WriteLine();
        }
    }

    private static SparseSamples Read(DataStream content, SvmlightOptions? options)
    {
        var rows = new SvmlightRows();
        var schema = SvmlightSchema.Read(content, options ?? new(), rows.Add);
        return rows.ToSamples(schema);
    }

    private static IEnumerable<SparseSamples> Blocks(string path, int rows, SvmlightOptions options, Lazy<SvmlightSchema> schema)
    {
        var known = schema.Value;
        using var content = DataFile.Open(path);
        var reader = new SvmlightReader(content, options);
        var block = new SvmlightRows();
        while (reader.Read())
        {
            block.Add(reader);
            if (block.Count < rows)
                continue;
            yield return Samples(block);
            block = new SvmlightRows();
        }

        if (block.Count > 0)
            yield return Samples(block);

        SparseSamples Samples(SvmlightRows some) => some.Fit(known) ? some.ToSamples(known) : throw Error.Data(
            path, $"the file has changed since it was first read: it has labels or features that were not there then. Make the set anew.");
    }

    private static string[] Labels(SparseSamples samples)
    {
        if (!samples.HasClasses)
            return Array.ConvertAll(samples.Targets.ToArray<double>(), value => string.Create(CultureInfo.InvariantCulture, $"{value:R}"));
        var names = samples.ClassNames;
        var areNumbers = names?.All(name => double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) == true;
        return Array.ConvertAll(samples.Targets.ToArray<long>(), number => areNumbers ? names![(int)number] : FormattableString.Invariant($"{number}"));
    }
}
