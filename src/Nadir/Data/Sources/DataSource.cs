using System.Security.Cryptography;
using System.Text;

namespace Nadir;

/// <summary>A data set found by what a user wrote: a name of the catalogue, a folder, or a file of any form that is read.</summary>
public sealed class DataSource
{
    private DataSource(string text, DataSplit split, string sha256, CsvSchema? schema)
    {
        (Text, Split, Sha256, Schema) = (text, split, sha256, schema);
        Description = $"{text}: {Describe(split)}";
    }

    /// <summary>What the user wrote.</summary>
    public string Text { get; }

    /// <summary>The form of the file or folder; null where the catalogue made the data.</summary>
    public DataForm? Form { get; private init; }

    /// <summary>The samples.</summary>
    public DataSplit Split { get; }

    /// <summary>SHA-256 in lower-case hexadecimal: equal exactly when the data is.</summary>
    /// <remarks>
    /// Of a file, its bytes. Of a folder, the text that <c>sha256sum</c> prints in it for the files read, by name. Of a generated set,
    /// its tensors as <see cref="WeightsHash"/> takes them, called <c>train.inputs</c>, <c>train.targets</c> and <c>test.…</c>.
    /// </remarks>
    public string Sha256 { get; }

    /// <summary>What it is in a line: how many samples, of what shape, in which classes.</summary>
    public string Description { get; }

    /// <summary>What the columns of a table were taken for; null for other data.</summary>
    public CsvSchema? Schema { get; }

    /// <summary>Loads what a text names; a catalogue name comes before a file or folder, which <c>./</c> in front makes clear.</summary>
    /// <param name="text"><c>digits</c>, <c>moons:noise=0.2</c>, a folder, a file.</param>
    /// <param name="target">The column to predict, for data with named columns; the last when null.</param>
    /// <param name="schema">What the columns of an earlier file were taken for, to read this one alike.</param>
    /// <param name="catalogue">Where names are looked up; Nadir's own when null.</param>
    /// <exception cref="DataException">There is no such data, or it cannot be read.</exception>
    /// <exception cref="ArgumentException">A parameter is wrong, or a target is named where there are no columns.</exception>
    public static DataSource Load(string text, string? target = null, CsvSchema? schema = null, Catalogue? catalogue = null)
    {
        catalogue ??= Catalogue.Of();
        if (string.IsNullOrWhiteSpace(text))
            throw Error.Argument($"The data is not named. {DataForm.Forms}.", nameof(text));
        if (IsEntry(text, catalogue))
        {
            RefuseTarget(text, target);
            var made = catalogue.Create<DataSplit>(text);
            return new DataSource(text, made, Sha256Of(made), null);
        }

        if (!Directory.Exists(text) && !File.Exists(text))
            throw Error.Data(text, $"there is no such data set, file or folder.{CatalogueName.DidYouMean(NameOf(text), Names(catalogue))} {DataForm.Forms}.");
        var form = DataForm.Of(text);
        if (!form.HasColumns)
            RefuseTarget(text, target);
        var (split, columns) = form.Read(text, target, schema);
        return new DataSource(text, split, Sha256Of(form, text), columns) { Form = form };
    }

    private static string Sha256Of(DataForm form, string path)
    {
        if (File.Exists(path))
            return DataFile.Sha256(path);
        var sums = form.Files(path).Select(file => (Path: file, Name: Path.GetRelativePath(path, file).Replace('\\', '/')))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => $"{DataFile.Sha256(file.Path)}  {file.Name}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(sums))));
    }

    private static void RefuseTarget(string text, string? target)
    {
        if (target is not null)
            throw Error.Argument($"'{text}' has no columns, so '{target}' cannot be its target. Leave the target out, or give a table.", nameof(target));
    }

    private static string NameOf(string text) => text.Split(':')[0].Trim();

    private static bool IsEntry(string text, Catalogue catalogue) =>
        catalogue.OfKind("data").Any(entry => entry.Answers(NameOf(text)));

    private static IEnumerable<string> Names(Catalogue catalogue) =>
        catalogue.OfKind("data").SelectMany(entry => entry.Aliases.Prepend(entry.Name));

    private static string Sha256Of(DataSplit split)
    {
        var arrays = new List<NamedArray>();
        foreach (var (part, samples) in new[] { ("train", split.Train), ("test", split.Test) })
        {
            if (samples is null)
                continue;
            arrays.Add(NamedArray.Of($"{part}.inputs", samples.Inputs));
            arrays.Add(NamedArray.Of($"{part}.targets", samples.Targets));
        }

        return WeightsHash.Sha256(arrays);
    }

    private static string Describe(DataSplit split)
    {
        var (train, test) = (split.Train, split.Test);
        var counts = test is null ? $"{train.Count} samples" : $"{train.Count} training and {test.Count} test samples";
        return $"{counts} of {train.InputShape}, {(train.ClassNames is { } names ? $"{names.Count} classes" : "values")}";
    }
}
