namespace Nadir.Landscapes;

/// <summary>Data as formulas see it: columns of numbers with names, one of which is the target.</summary>
public sealed partial class DataColumns
{
    private readonly double[][] columns;

    private DataColumns(IReadOnlyList<string> names, double[][] columns, string target) =>
        (Names, this.columns, Target) = (names, columns, target);

    /// <summary>What the columns are called, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The column that models are fitted to.</summary>
    public string Target { get; }

    /// <summary>How many rows there are; 1 or more.</summary>
    public int Count => columns[0].Length;

    /// <summary>The numbers of a column.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public ReadOnlyMemory<double> this[string name] => columns[PlaceOf(name)];

    /// <summary>Whether there is a column of this name.</summary>
    public bool Has(string name) => Names.Contains(VariableName.Of(Require.Present(name)));

    /// <summary>Columns given one by one; the target is <c>y</c>, or else the last one.</summary>
    /// <param name="columns">Names as formulas write them, and numbers, equally many each.</param>
    /// <exception cref="ArgumentException">There is no column, a name stands twice, or lengths differ.</exception>
    /// <exception cref="DataException">A number is not finite; says row and column.</exception>
    public static DataColumns Of(params (string Name, double[] Values)[] columns)
    {
        if (Require.Present(columns).Length == 0)
            throw Error.Argument($"Data needs at least one column. Pass names with numbers: (\"x\", […]), (\"y\", […]).", nameof(columns));
        var names = columns.Select(column => VariableName.Of(Require.Present(column.Name))).ToArray();
        if (names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Error.Argument($"Two columns are called '{twice.Key}'. Rename one.", nameof(columns));
        var count = Require.Present(columns[0].Values).Length;
        foreach (var (name, values) in columns)
        {
            if (Require.Present(values).Length != count)
                throw Error.Argument($"Columns need equally many numbers, but '{names[0]}' has {count} and '{name}' {values.Length}.", nameof(columns));
            CheckFinite(name, values);
        }

        return count > 0
            ? new DataColumns(names, [.. columns.Select(column => column.Values.AsSpan().ToArray())], names.Contains("y") ? "y" : names[^1])
            : throw Error.Argument($"The columns {string.Join(", ", names)} have no rows. Pass at least one number each.", nameof(columns));
    }

    /// <summary>The same columns with another target.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public DataColumns WithTarget(string name) => new(Names, columns, Names[PlaceOf(name)]);

    /// <summary>The same columns, of which some are scaled.</summary>
    /// <param name="scaling">What is done to them; means and deviations are those of the column itself.</param>
    /// <param name="names">Which; all but the target when left out.</param>
    /// <remarks>A column whose numbers are all equal is moved to 0 and not divided.</remarks>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public DataColumns Scale(ColumnScaling scaling, params string[] names)
    {
        Require.Defined(scaling);
        var scaled = columns.ToArray();
        foreach (var name in Require.Present(names).Length == 0 ? Names.Where(name => name != Target) : names)
        {
            var place = PlaceOf(name);
            if (scaling != ColumnScaling.Raw)
                scaled[place] = Scaled(columns[place], scaling);
        }

        return new DataColumns(Names, scaled, Target);
    }

    /// <summary>A column as a tensor that outlives scopes.</summary>
    internal Tensor TensorOf(string name) => Tensor.From<double>(columns[PlaceOf(name)]).Keep();

    private static double[] Scaled(double[] column, ColumnScaling scaling)
    {
        var scaler = new StandardScaler();
        scaler.Fit(Tensor.From(column, new Shape(column.Length, 1)));
        var (mean, scale) = (scaler.Mean[0], scaler.Scale[0]);
        var divisor = scaling == ColumnScaling.Standardized ? scale : scale * scale;
        return [.. column.Select(number => (number - mean) / divisor)];
    }

    private int PlaceOf(string name)
    {
        var wanted = VariableName.Of(Require.Present(name));
        for (var place = 0; place < Names.Count; place++)
        {
            if (Names[place] == wanted)
                return place;
        }

        throw Error.Argument(
            $"There is no column '{name}'.{CatalogueName.DidYouMean(name, Names)} The columns are {string.Join(", ", Names)}.", nameof(name));
    }

    private static void CheckFinite(string name, double[] values)
    {
        var row = Array.FindIndex(values, static value => !double.IsFinite(value));
        if (row >= 0)
        {
            throw Error.Data(
                null, $"{values[row]} is no finite number. Leave the row out, or fill in a number.", FormattableString.Invariant($"row {row + 1}, column '{name}'"));
        }
    }
}
