using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>Replaces each category by the mean target of its rows, drawn towards the mean of all rows the rarer it is.</summary>
/// <remarks>
/// Empirical Bayes: share · mean of the category + (1 − share) · mean of all, with share = v·n / (v·n + w), v the variance of
/// all targets, w that within the category, n its rows. <see cref="Preparation.FitTransform(Table, Tensor?)"/> encodes each fold by the
/// rest, so that no row sees its own target; a model's own Fit does so too. Unknown categories become the mean of all.
/// Twin: sklearn.preprocessing.TargetEncoder (1.3); its folds are shuffled otherwise.
/// Source: Micci-Barreca 2001, SIGKDD Explorations 3(1).
/// </remarks>
public sealed class TargetEncoder : Preparation
{
    private CategorySet[] categories = [];
    private double[][][] encodings = [];
    private double[] means = [];
    private string[] classNames = [];

    /// <summary>An encoder that has learned nothing yet.</summary>
    /// <param name="targetType">What the targets are taken for.</param>
    /// <param name="smooth">How many rows of the mean of all each category is mixed with; by variances when left out.</param>
    /// <param name="cv">Into how many folds FitTransform cuts the rows; 2 or more.</param>
    /// <param name="shuffle">Whether the folds are drawn at random.</param>
    /// <param name="randomState">The seed of the folds.</param>
    /// <param name="categories">Each column's categories in order, as texts; those found in training without it.</param>
    /// <exception cref="ArgumentOutOfRangeException">smooth is below 0, or cv below 2.</exception>
    public TargetEncoder(
        TargetKind targetType = TargetKind.Auto,
        double? smooth = null,
        int cv = 5,
        bool shuffle = true,
        ulong randomState = 0,
        string[][]? categories = null)
    {
        (TargetType, Cv, Shuffle, RandomState, Categories) = (Require.Defined(targetType), Require.AtLeast(cv, 2), shuffle, randomState, categories);
        Smooth = smooth is { } given ? Require.NotNegative(given, nameof(smooth)) : null;
    }

    /// <summary>What the targets are taken for.</summary>
    public TargetKind TargetType { get; }

    /// <summary>How many rows of the mean of all each category is mixed with; null for by variances.</summary>
    public double? Smooth { get; }

    /// <summary>Into how many folds FitTransform cuts the rows.</summary>
    public int Cv { get; }

    /// <summary>Whether the folds are drawn at random.</summary>
    public bool Shuffle { get; }

    /// <summary>The seed of the folds.</summary>
    public ulong RandomState { get; }

    /// <summary>Each column's categories, where they were given.</summary>
    public string[][]? Categories { get; }

    /// <summary>The mean of all targets; of classes the share of each that is encoded.</summary>
    public IReadOnlyList<double> TargetMean => Known(means);

    /// <summary>Each column's categories.</summary>
    internal IReadOnlyList<CategorySet> LearnedCategories => Known(categories);

    /// <summary>For each column a list of numbers for the categories, or one a class.</summary>
    internal IReadOnlyList<double[][]> Encodings => Known(encodings);

    /// <inheritdoc/>
    protected override bool TakesMissing => true;

    /// <inheritdoc/>
    protected internal override bool NeedsTargets => true;

    /// <inheritdoc/>
    protected override void Learn(Table inputs, Tensor? targets) => Learn(inputs, EncodedTargets.Of(targets!, TargetType));

    /// <inheritdoc/>
    protected override Table LearnAndApply(Table inputs, Tensor? targets)
    {
        var encoded = EncodedTargets.Of(targets!, TargetType);
        if (inputs.Count < Cv)
            throw Error.Argument($"TargetEncoder cuts rows into {Cv} folds, got {inputs.Count} rows. Lower cv, or pass more rows.");
        Learn(inputs, encoded);
        var folds = encoded.Folds(Cv, Shuffle, RandomState);
        var places = inputs.Columns.Select((column, i) => categories[i].Places(column)).ToArray();
        var made = Made(inputs.Columns.Count, inputs.Count);
        for (var fold = 0; fold < Cv; fold++)
        {
            for (var list = 0; list < encoded.Lists.Length; list++)
            {
                for (var column = 0; column < places.Length; column++)
                {
                    var own = places[column];
                    var encoding = CategoryMeans.Of(own, categories[column].Count, encoded.Lists[list], Smooth, row => folds[row] != fold, out var mean);
                    Fill(made[(column * encoded.Lists.Length) + list], own, encoding, mean, row => folds[row] == fold);
                }
            }
        }

        return Named(made, NamesOut([.. inputs.Names]));
    }

    /// <inheritdoc/>
    protected override Table Apply(Table inputs)
    {
        var made = Made(inputs.Columns.Count, inputs.Count);
        for (var column = 0; column < inputs.Columns.Count; column++)
        {
            var places = categories[column].Places(inputs.Columns[column]);
            for (var list = 0; list < means.Length; list++)
                Fill(made[(column * means.Length) + list], places, encodings[column][list], means[list], _ => true);
        }

        return Named(made, NamesOut([.. inputs.Names]));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> NamesOut(IReadOnlyList<string> inputs) =>
        classNames.Length == 0 ? inputs : [.. inputs.SelectMany(_ => classNames, (name, label) => $"{name}_{label}")];

    /// <inheritdoc/>
    protected override void Write(JsonObject learned)
    {
        learned["categories"] = new JsonArray([.. categories.Select(set => set.ToJson())]);
        learned["classes"] = LearnedJson.Of(classNames);
        learned["means"] = LearnedJson.Of(means);
        learned["encodings"] = new JsonArray([.. encodings.Select(lists => LearnedJson.Of(lists))]);
    }

    /// <inheritdoc/>
    protected override void Read(StrictValue learned, IReadOnlyList<string> inputs)
    {
        var sets = CategorySet.AllFromJson(learned["categories"], RestoredTexts);
        var newMeans = learned["means"].Numbers();
        var labels = learned["classes"].Items().Select(item => item.Text()).ToArray();
        var lists = learned["encodings"].Items().Select(item => item.Items().Select(list => list.Numbers()).ToArray()).ToArray();
        if (newMeans.Length == 0 || (labels.Length > 0 && labels.Length != newMeans.Length) || lists.Length != sets.Length
            || lists.Where((own, i) => own.Length != newMeans.Length || own.Any(list => list.Length != sets[i].Count)).Any())
            throw learned["encodings"].Fault($"expected for each of {sets.Length} columns {newMeans.Length} lists with a number a category. Save the run anew.");
        (categories, means, classNames, encodings) = (sets, newMeans, labels, lists);
    }

    private void Learn(Table inputs, EncodedTargets targets)
    {
        var found = CategorySet.All(inputs, Categories);
        var newMeans = new double[targets.Lists.Length];
        encodings = [.. inputs.Columns.Select((column, i) =>
        {
            var places = found[i].Places(column);
            return targets.Lists.Select((list, k) => CategoryMeans.Of(places, found[i].Count, list, Smooth, _ => true, out newMeans[k])).ToArray();
        })];
        (categories, means, classNames) = (found, newMeans, targets.Names);
    }

    private double[][] Made(int columns, int rows) => [.. Enumerable.Range(0, columns * means.Length).Select(_ => new double[rows])];

    private static void Fill(double[] made, int[] places, double[] encoding, double mean, Func<int, bool> isWanted)
    {
        for (var row = 0; row < made.Length; row++)
        {
            if (isWanted(row))
                made[row] = places[row] < 0 ? mean : encoding[places[row]];
        }
    }

    private static Table Named(double[][] made, IReadOnlyList<string> names) =>
        new(made.Select((values, i) => new NumberColumn(names[i], values)));
}
