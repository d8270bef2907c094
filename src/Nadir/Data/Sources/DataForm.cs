namespace Nadir;

/// <summary>A form in which data lies on a disk: tells it from others, and reads it as samples.</summary>
public abstract class DataForm
{
    private protected DataForm()
    {
    }

    /// <summary>All forms; the first that fits a place is its form.</summary>
    public static IReadOnlyList<DataForm> All { get; } =
        [new IdxForm(), new CifarForm(), new ImageFolderForm(), new NpzForm(), new CsvForm(), new JsonLinesForm(), new SvmlightForm()];

    /// <summary>The form of a file or folder.</summary>
    /// <exception cref="DataException">There is no such place, or none of its form is read.</exception>
    public static DataForm Of(string path)
    {
        if (!Directory.Exists(path) && !File.Exists(path))
            throw Error.Data(path, $"there is no such file or folder. Check the spelling.");
        var place = DataPlace.At(path);
        foreach (var form in All)
        {
            if (form.Fits(place))
                return form;
        }

        var files = place.IsFolder ? FileSystem.Try(path, DataFile.Reading, () => Directory.GetFiles(path)) : [];
        if (files.Order(StringComparer.Ordinal).FirstOrDefault(file => All.Any(form => form.Fits(new DataPlace(file, false, [])))) is { } inside)
            throw Error.Data(path, $"this folder holds no data as a folder does. For the file in it write '{inside}'. {Forms}.");
        throw Error.Data(path, $"{(place.IsFolder ? "this folder holds none of the data that is read" : "files of this kind are not read")}. {Forms}. For an IDX file give its folder.");
    }

    /// <summary>What data may be, for errors.</summary>
    internal static string Forms { get; } =
        $"Data is a name ('nadir list data' shows all; 'moons:noise=0.2' sets parameters), {string.Join(", ", All.SkipLast(1).Select(form => form.Description))}, or {All[^1].Description}; files may be packed by gzip";

    /// <summary>What it is called, such as <c>NPZ</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What belongs to it, in a sentence's middle, such as <c>a folder of IDX files</c>.</summary>
    public abstract string Description { get; }

    /// <summary>Whether it has named columns, of which one is the target.</summary>
    public virtual bool HasColumns => false;

    /// <summary>Whether a place is of this form; by its name, or by how it begins.</summary>
    internal abstract bool Fits(DataPlace place);

    /// <summary>Reads it.</summary>
    /// <exception cref="DataException">It is broken.</exception>
    /// <param name="path">A place that fits.</param>
    /// <param name="target">The column to predict; null for the last.</param>
    /// <param name="schema">What the columns of an earlier file were taken for.</param>
    public abstract (DataSplit Split, CsvSchema? Schema) Read(string path, string? target, CsvSchema? schema);

    /// <summary>Reads a table as it is, missing cells allowed, and what is to be said of how it was read.</summary>
    /// <exception cref="DataException">It is broken.</exception>
    /// <exception cref="NotSupportedException">Data of this form has no columns.</exception>
    public virtual (Table Table, IReadOnlyList<string> Notes) ReadTable(string path) =>
        throw Error.NotSupported($"{Name} has no columns. Read it as samples.");

    /// <summary>Reads only what to predict from: [N, inputs]; the target may be missing.</summary>
    /// <exception cref="DataException">It is broken, or lacks a column.</exception>
    /// <exception cref="NotSupportedException">Data of this form has no columns.</exception>
    /// <param name="path">A place that fits.</param>
    /// <param name="schema">What the columns of an earlier file were taken for.</param>
    public virtual Tensor ReadInputs(string path, CsvSchema schema) =>
        throw Error.NotSupported($"{Name} has no columns. Read it as samples.");

    /// <summary>The files that are read, whose bytes its hash covers.</summary>
    public virtual IEnumerable<string> Files(string path) => [path];

    /// <summary>What the training samples are called in <see cref="Code"/>.</summary>
    public virtual string Samples => "data.Train";

    /// <summary>C# that reads it.</summary>
    /// <param name="path">As a C# literal.</param>
    /// <param name="target">The column to predict, as a C# literal; null where none is known.</param>
    /// <param name="hasMissing">Whether cells are missing, which the samples are to have as NaN.</param>
    public abstract IReadOnlyList<string> Code(string path, string? target, bool hasMissing = false);
}
