using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>Makes of each column one column a category: 1 where a row has it, 0 elsewhere.</summary>
/// <remarks>
/// A missing value is a category of its own. Names are <c>column_category</c>; a whole number is written without
/// scikit-learn's <c>.0</c>. Twin: sklearn.preprocessing.OneHotEncoder (sparse_output=False).
/// </remarks>
public sealed class OneHotEncoder : Preparation
{
    private OneHotColumn[] learned = [];

    /// <summary>An encoder that has learned nothing yet.</summary>
    /// <param name="drop">Which category has no column of its own.</param>
    /// <param name="handleUnknown">What a category becomes that was not learned.</param>
    /// <param name="minFrequency">Categories rarer than this share one column: below 1 a share of the rows, from 1 a count; all have their own without it.</param>
    /// <param name="maxCategories">How many columns a column may become; the rarest categories share the last. Without it, any number.</param>
    /// <param name="categories">Each column's categories in order, as texts; those found in training without it.</param>
    /// <exception cref="ArgumentOutOfRangeException">minFrequency or maxCategories is not above 0.</exception>
    public OneHotEncoder(
        DroppedCategory drop = DroppedCategory.None,
        UnknownCategory handleUnknown = UnknownCategory.Error,
        double? minFrequency = null,
        int? maxCategories = null,
        string[][]? categories = null)
    {
        (Drop, HandleUnknown) = (Require.Defined(drop), Require.Defined(handleUnknown));
        MinFrequency = minFrequency is { } least ? Require.Positive(least, nameof(minFrequency)) : null;
        MaxCategories = maxCategories is { } most ? Require.Positive(most, nameof(maxCategories)) : null;
        Categories = categories;
    }

    /// <summary>Which category has no column of its own.</summary>
    public DroppedCategory Drop { get; }

    /// <summary>What a category becomes that was not learned.</summary>
    public UnknownCategory HandleUnknown { get; }

    /// <summary>Categories rarer than this share one column.</summary>
    public double? MinFrequency { get; }

    /// <summary>How many columns a column may become.</summary>
    public int? MaxCategories { get; }

    /// <summary>Each column's categories, where they were given.</summary>
    public string[][]? Categories { get; }

    /// <inheritdoc/>
    public override bool HasInverse => true;

    /// <inheritdoc/>
    protected override bool TakesMissing => true;

    /// <summary>What each column is encoded by.</summary>
    internal IReadOnlyList<OneHotColumn> LearnedColumns => Known(learned);

    /// <inheritdoc/>
    protected override void Learn(Table inputs, Tensor? targets)
    {
        var found = CategorySet.All(inputs, Categories);
        OneHotColumn[] columns = [.. found.Select((categories, i) => Learn(inputs.Columns[i], categories))];
        if (columns.All(column => column.Width == 0))
            throw Error.Argument($"OneHotEncoder leaves no column: every one it learned from has a single category, which was dropped. Leave these columns out.");
        CheckSize(inputs.Count, columns);
        learned = columns;
    }

    /// <inheritdoc/>
    protected override Table Apply(Table inputs)
    {
        CheckSize(inputs.Count, learned);
        return new Table(inputs.Columns.SelectMany((column, i) => Named(column.Name, learned[i])
            .Zip(learned[i].Apply(column, HandleUnknown), (name, values) => new NumberColumn(name, values))));
    }

    /// <inheritdoc/>
    protected override Table Undo(Table prepared)
    {
        var start = 0;
        return new Table(learned.Select((column, i) =>
        {
            var own = prepared.Columns.Skip(start).Take(column.Width).Cast<NumberColumn>().ToList();
            start += column.Width;
            return column.Undo(InputNames[i], own);
        }).ToList());
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> NamesOut(IReadOnlyList<string> inputs) =>
        [.. inputs.SelectMany((name, i) => Named(name, learned[i]))];

    /// <inheritdoc/>
    protected override void Write(JsonObject learned)
    {
        learned["categories"] = new JsonArray([.. this.learned.Select(column => column.Categories.ToJson())]);
        learned["infrequent"] = new JsonArray([.. this.learned.Select(column => LearnedJson.Of(column.Infrequent))]);
    }

    /// <inheritdoc/>
    protected override void Read(StrictValue learned, IReadOnlyList<string> inputs)
    {
        var categories = CategorySet.AllFromJson(learned["categories"], RestoredTexts);
        var infrequent = LearnedJson.Lists(learned, "infrequent", categories.Length);
        for (var i = 0; i < categories.Length; i++)
        {
            if (!infrequent[i].All(place => place >= 0 && place < categories[i].Count && double.IsInteger(place)))
                throw learned["infrequent"].Fault($"list {i} names a place that none of its {categories[i].Count} categories has. Save the run anew.");
            if (infrequent[i].Distinct().Count() < infrequent[i].Length)
                throw learned["infrequent"].Fault($"list {i} names a place twice. Save the run anew.");
        }

        this.learned = [.. categories.Select((set, i) => Make(set, [.. infrequent[i].Select(place => (int)place)]))];
    }

    private void CheckSize(int rows, OneHotColumn[] columns) => DenseSize.Check(
        rows, columns.Sum(column => (long)column.Width), ClassName, "Set maxCategories or minFrequency, or encode by numbers (OrdinalEncoder, TargetEncoder).");

    private static IEnumerable<string> Named(string column, OneHotColumn learned) => learned.Names.Select(category => $"{column}_{category}");

    private OneHotColumn Learn(TableColumn column, CategorySet categories)
    {
        var counts = new int[categories.Count];
        var places = categories.Places(column);
        for (var row = 0; row < places.Length; row++)
        {
            if (places[row] >= 0)
                counts[places[row]]++;
            else if (HandleUnknown == UnknownCategory.Error)
                throw categories.Unknown(column, row, "Add it to categories, or set handleUnknown: Ignore.");
        }

        var least = MinFrequency is { } given ? (given < 1 ? given * places.Length : given) : 0;
        var isRare = Array.ConvertAll(counts, count => count < least);
        var shown = counts.Length - isRare.Count(rare => rare) + 1;
        if (MaxCategories is { } most && most < shown)
        {
            foreach (var place in Enumerable.Range(0, counts.Length).OrderBy(place => counts[place]).Take(counts.Length - most + 1))
                isRare[place] = true;
        }

        return Make(categories, [.. Enumerable.Range(0, counts.Length).Where(place => isRare[place])]);
    }

    private OneHotColumn Make(CategorySet categories, int[] infrequent)
    {
        var groups = categories.Count - Math.Max(0, infrequent.Length - 1);
        return new OneHotColumn(categories, infrequent, Drop == DroppedCategory.First || (Drop == DroppedCategory.IfBinary && groups == 2));
    }
}
