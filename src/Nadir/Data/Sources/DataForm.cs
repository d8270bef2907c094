namespace Nadir;

/// <summary>A form in which data lies on a disk: tells it from others, and reads it as samples.</summary>
internal abstract class DataForm
{
    /// <summary>All forms; the first that fits a place is its form.</summary>
    public static readonly IReadOnlyList<DataForm> All = [new IdxForm(), new CifarForm(), new NpzForm(), new CsvForm(), new SvmlightForm()];

    /// <summary>What it is called, such as <c>NPZ</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What belongs to it, in a sentence's middle, such as <c>a folder of IDX files</c>.</summary>
    public abstract string Description { get; }

    /// <summary>Whether it has named columns, of which one is the target.</summary>
    public virtual bool HasColumns => false;

    /// <summary>Whether a place is of this form; by its name, or by how it begins.</summary>
    public abstract bool Fits(DataPlace place);

    /// <summary>Reads it.</summary>
    /// <param name="path">A place that fits.</param>
    /// <param name="target">The column to predict; null for the last.</param>
    /// <param name="schema">What the columns of an earlier file were taken for.</param>
    public abstract (DataSplit Split, CsvSchema? Schema) Read(string path, string? target, CsvSchema? schema);

    /// <summary>The files that are read, whose bytes its hash covers.</summary>
    public virtual IEnumerable<string> Files(string path) => [path];

    /// <summary>C# that reads it.</summary>
    /// <param name="path">As a C# literal.</param>
    /// <param name="target">The column to predict, as a C# literal; null where none is known.</param>
    public abstract IReadOnlyList<string> Code(string path, string? target);
}
