namespace Nadir.Landscapes;

/// <content>Columns of data sets and files.</content>
public sealed partial class DataColumns
{
    /// <summary>Loads what a text names: a data set of the catalogue or a CSV file.</summary>
    /// <param name="text"><c>line</c>, <c>cosine</c>, <c>moons:noise=0.2</c>, or the path of a .csv or .csv.gz file.</param>
    /// <param name="target">The target column; <c>y</c> when left out, or else the last one.</param>
    /// <param name="catalogue">Where names are looked up; Nadir's own when null.</param>
    /// <remarks>Words of a target column become class numbers. Of a set with training and test part, the training part is taken.</remarks>
    /// <exception cref="DataException">There is no such data, or it cannot be read.</exception>
    /// <exception cref="ArgumentException">There is no such target column.</exception>
    public static DataColumns Load(string text, string? target = null, Catalogue? catalogue = null)
    {
        var source = DataSource.Load(text, null, null, catalogue);
        if (source.Schema is not { } schema)
            return Of(source.Split.Train, target);

        var found = target is null
            ? schema.Columns.FirstOrDefault(column => column.Name == "y") ?? schema.Target
            : schema.Columns.FirstOrDefault(column => column.Name == target) ?? throw NoColumn(target, schema);
        var (samples, read) = CsvFile.Read(text, new CsvOptions
        {
            Target = found.Name,
            TargetIs = found.Kind == CsvKind.Number ? CsvTarget.Values : CsvTarget.Guess,
        });
        return From(samples, read.Target.Name);
    }

    /// <summary>The inputs and the target of samples as columns.</summary>
    /// <param name="samples">Targets [N] or [N, 1]; class numbers are taken as numbers.</param>
    /// <param name="target">The target column; the samples' own when left out.</param>
    /// <remarks>
    /// Inputs are called as the samples call them, <c>x</c>, or <c>x0</c>, <c>x1</c> …; their target <c>y</c>, or <c>label</c> where an
    /// input has that name.
    /// </remarks>
    /// <exception cref="ArgumentException">There is no such column, or a sample has several targets.</exception>
    public static DataColumns Of(Samples samples, string? target = null)
    {
        var features = Require.Present(samples).FeatureNames;
        var all = From(samples, features is not null && features.Contains("y") ? "label" : "y");
        return target is null ? all : all.WithTarget(target);
    }

    private static DataColumns From(Samples samples, string targetName)
    {
        if (samples.Targets.Count != samples.Count)
            throw Error.Shape($"Columns hold one target a row, got targets {samples.Targets.Shape}. Pass samples with targets [N] or [N, 1].");
        var count = samples.InputShape.Count;
        var names = samples.FeatureNames
            ?? [.. Enumerable.Range(0, count).Select(i => count == 1 ? "x" : FormattableString.Invariant($"x{i}"))];
        var inputs = samples.Inputs.ToArray<double>();
        var columns = new (string Name, double[] Values)[count + 1];
        for (var i = 0; i < count; i++)
        {
            columns[i] = (names[i], new double[samples.Count]);
            for (var row = 0; row < samples.Count; row++)
                columns[i].Values[row] = inputs[(row * count) + i];
        }

        columns[count] = (targetName, samples.Targets.ToArray<double>());
        return Of(columns).WithTarget(targetName);
    }

    private static ArgumentException NoColumn(string name, CsvSchema schema)
    {
        var names = schema.Columns.Select(column => column.Name).ToList();
        return Error.Argument($"There is no column '{name}' to be the target.{CatalogueName.DidYouMean(name, names)} The columns are {string.Join(", ", names)}.", "target");
    }
}
