namespace Nadir;

/// <summary>What must be known of a whole svmlight file before its rows can be samples.</summary>
internal sealed class SvmlightSchema
{
    private const int MostClasses = 1000;

    private readonly SortedDictionary<double, int> labels = [];
    private readonly SvmlightOptions options;
    private Dictionary<double, long>? classes;
    private int highest = -1;
    private bool hasZero;

    private SvmlightSchema(SvmlightOptions options) => this.options = options;

    /// <summary>How many rows there are.</summary>
    public long Rows { get; private set; }

    /// <summary>The number of the first feature.</summary>
    public int First { get; private set; }

    /// <summary>How many features there are.</summary>
    public int Features { get; private set; }

    /// <summary>What the classes are called; null where labels are values.</summary>
    public IReadOnlyList<string>? ClassNames { get; private set; }

    /// <summary>Reads a file through.</summary>
    /// <param name="content">The file at its start.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="take">Is shown each row.</param>
    /// <exception cref="DataException">The file is broken, empty, or cannot be what is asked.</exception>
    public static SvmlightSchema Read(DataStream content, SvmlightOptions options, Action<SvmlightReader> take)
    {
        var schema = new SvmlightSchema(options);
        var reader = new SvmlightReader(content, options);
        while (reader.Read())
        {
            schema.See(reader);
            take(reader);
        }

        schema.Conclude(content.Name);
        return schema;
    }

    /// <summary>Whether a label can be told.</summary>
    public bool Has(double label) => classes?.ContainsKey(label) ?? true;

    /// <summary>Class numbers, or values, of some labels.</summary>
    public Tensor Targets(List<double> found) => classes is null
        ? Tensor.Adopt(found.ToArray(), new Shape(found.Count))
        : Tensor.Adopt(found.ConvertAll(label => classes[label]).ToArray(), new Shape(found.Count));

    private void See(SvmlightReader row)
    {
        Rows++;
        if (labels.Count <= MostClasses)
            labels[row.Label] = labels.GetValueOrDefault(row.Label) + 1;
        if (row.Indices.Count == 0)
            return;
        highest = Math.Max(highest, row.Indices[^1]);
        hasZero |= row.Indices[0] == 0;
    }

    private void Conclude(string name)
    {
        if (Rows == 0)
            throw Error.Data(name, $"the file holds no row. A row is written: label number:value number:value.");
        First = options.Numbering == SvmlightNumbering.FromZero || (options.Numbering == SvmlightNumbering.Auto && hasZero) ? 0 : 1;
        Features = options.Features ?? Math.Max(1, highest + 1 - First);
        if (highest - First >= Features)
            throw Error.Data(name, $"features are counted from {First} and go to {highest}, but {Features} were asked for. Read it with more features, or set Numbering.");
        if (options.Targets == SvmlightTarget.Values || (options.Targets == SvmlightTarget.Guess && !ClassNumbers.LookLike([.. labels.Keys], Rows)))
            return;
        if (labels.Count is < 2 or > MostClasses)
        {
            throw Error.Data(
                name, $"{(labels.Count < 2 ? "all labels are the same" : $"there are more than {MostClasses} different labels")}; classes are 2 to {MostClasses}. Read them as values.");
        }

        classes = labels.Keys.Select((label, number) => (label, number)).ToDictionary(pair => pair.label, pair => (long)pair.number);
        ClassNames = [.. labels.Keys.Select(label => FormattableString.Invariant($"{label}"))];
    }
}
