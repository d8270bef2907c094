using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>Numbers each column's categories from 0, in their order.</summary>
/// <remarks>
/// Numbers and texts are in ascending order, texts by code points. A missing value is no category, be it a number (NaN) or a text (null);
/// scikit-learn numbers None like any other. Twin: sklearn.preprocessing.OrdinalEncoder.
/// </remarks>
public sealed class OrdinalEncoder : Preparation
{
    private CategorySet[] learned = [];

    /// <summary>An encoder that has learned nothing yet.</summary>
    /// <param name="handleUnknown">What a category becomes that was not learned.</param>
    /// <param name="unknownValue">The number it becomes; missing (NaN) when left out.</param>
    /// <param name="encodedMissingValue">The number a missing value becomes; it stays missing (NaN) when left out.</param>
    /// <param name="categories">Each column's categories in order, as texts; those found in training without it.</param>
    /// <exception cref="ArgumentException">unknownValue is given, but unknown categories are errors.</exception>
    public OrdinalEncoder(
        UnknownOrdinal handleUnknown = UnknownOrdinal.Error,
        double? unknownValue = null,
        double? encodedMissingValue = null,
        string[][]? categories = null)
    {
        HandleUnknown = Require.Defined(handleUnknown);
        UnknownValue = unknownValue is { } unknown ? Require.Finite(unknown, nameof(unknownValue)) : null;
        EncodedMissingValue = encodedMissingValue is { } missing ? Require.Finite(missing, nameof(encodedMissingValue)) : null;
        Categories = categories;
        if (unknownValue is not null && handleUnknown == UnknownOrdinal.Error)
            throw Error.Argument($"unknownValue {unknownValue} is not for handleUnknown: Error. Set handleUnknown: UseEncodedValue, or leave it out.", nameof(unknownValue));
    }

    /// <summary>What a category becomes that was not learned.</summary>
    public UnknownOrdinal HandleUnknown { get; }

    /// <summary>The number an unknown category becomes; null for missing.</summary>
    public double? UnknownValue { get; }

    /// <summary>The number a missing value becomes; null where it stays missing.</summary>
    public double? EncodedMissingValue { get; }

    /// <summary>Each column's categories, where they were given.</summary>
    public string[][]? Categories { get; }

    /// <inheritdoc/>
    public override bool HasInverse => true;

    /// <inheritdoc/>
    protected override bool TakesMissing => true;

    /// <summary>Each column's categories.</summary>
    internal IReadOnlyList<CategorySet> LearnedCategories => Known(learned);

    /// <inheritdoc/>
    protected override void Learn(Table inputs, Tensor? targets)
    {
        var found = CategorySet.All(inputs, Categories);
        for (var i = 0; i < found.Length; i++)
        {
            var present = found[i].Count - (found[i].Missing >= 0 ? 1 : 0);
            CheckApart(UnknownValue, nameof(UnknownValue), present, inputs.Columns[i].Name);
            CheckApart(EncodedMissingValue, nameof(EncodedMissingValue), present, inputs.Columns[i].Name);
            if (Categories is not null && HandleUnknown == UnknownOrdinal.Error)
                _ = Encode(inputs.Columns[i], found[i]);
        }

        learned = found;
    }

    /// <inheritdoc/>
    protected override Table Apply(Table inputs) =>
        new(inputs.Columns.Select((column, i) => new NumberColumn(column.Name, Encode(column, learned[i]))));

    /// <inheritdoc/>
    protected override Table Undo(Table prepared) => new(learned.Select((categories, i) =>
    {
        var column = (NumberColumn)prepared.Columns[i];
        return categories.ColumnOf(InputNames[i], Array.ConvertAll(column.Values, (value) => PlaceOf(value, categories, column)));
    }));

    /// <inheritdoc/>
    protected override IReadOnlyList<string> NamesOut(IReadOnlyList<string> inputs) => inputs;

    /// <inheritdoc/>
    protected override void Write(JsonObject learned) =>
        learned["categories"] = new JsonArray([.. this.learned.Select(categories => categories.ToJson())]);

    /// <inheritdoc/>
    protected override void Read(StrictValue learned, IReadOnlyList<string> inputs) =>
        this.learned = CategorySet.AllFromJson(learned["categories"], RestoredTexts);

    private double[] Encode(TableColumn column, CategorySet categories)
    {
        var places = categories.Places(column);
        var codes = new double[places.Length];
        for (var row = 0; row < codes.Length; row++)
        {
            if (places[row] < 0 && HandleUnknown == UnknownOrdinal.Error)
                throw categories.Unknown(column, row, "handleUnknown: UseEncodedValue gives it a number of its own.");
            codes[row] = places[row] < 0 ? UnknownValue ?? double.NaN
                : places[row] == categories.Missing ? EncodedMissingValue ?? double.NaN : places[row];
        }

        return codes;
    }

    private int PlaceOf(double code, CategorySet categories, NumberColumn column)
    {
        if (double.IsNaN(code) || code == UnknownValue || code == EncodedMissingValue)
            return code == UnknownValue ? -1 : categories.Missing;
        return double.IsInteger(code) && code >= 0 && code < categories.Count
            ? (int)code
            : throw Error.Argument($"Column '{column.Name}' has the code {code}, but its {categories.Count} categories have 0 to {categories.Count - 1}. Pass what Transform gave.");
    }

    private static void CheckApart(double? value, string what, int categories, string column)
    {
        if (value is { } number && number >= 0 && number < categories && double.IsInteger(number))
            throw Error.Argument($"{what} {number} is the code of a category of column '{column}', which has {categories}. Choose another, such as -1.");
    }
}
