using System.Globalization;
using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>The categories of one column in order: numbers upwards, texts by code points, what is missing last.</summary>
internal sealed class CategorySet
{
    private const int MostTold = 5;

    private readonly double[]? numbers;
    private readonly string?[] texts;
    private readonly Dictionary<double, int> numberPlaces = [];
    private readonly Dictionary<string, int> textPlaces = new(StringComparer.Ordinal);

    private CategorySet(double[] numbers)
    {
        this.numbers = numbers;
        texts = [.. numbers.Select(TextOf)];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!numberPlaces.TryAdd(numbers[i], i))
                throw Twice(texts[i]);
        }
    }

    private CategorySet(string?[] texts)
    {
        this.texts = texts;
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i] is { } text ? !textPlaces.TryAdd(text, i) : i < texts.Length - 1)
                throw Twice(texts[i]);
        }
    }

    public int Count => texts.Length;

    /// <summary>The categories of a column of numbers; null of texts.</summary>
    public IReadOnlyList<double>? Numbers => numbers;

    /// <summary>What the categories are called; null for what is missing.</summary>
    public IReadOnlyList<string?> Texts => texts;

    public bool IsNumbers => numbers is not null;

    /// <summary>Which category stands for a missing value; −1 where none does.</summary>
    public int Missing => IsNumbers ? numberPlaces.GetValueOrDefault(double.NaN, -1) : Array.IndexOf(texts, null);

    /// <summary>The categories a column holds.</summary>
    public static CategorySet Of(TableColumn column)
    {
        if (column is NumberColumn numbers)
        {
            var distinct = numbers.Values.Distinct().ToArray();
            Array.Sort(distinct, (a, b) => double.IsNaN(a) ? 1 : double.IsNaN(b) ? -1 : a.CompareTo(b));
            return new CategorySet(distinct);
        }

        return new CategorySet([.. ((TextColumn)column).Values.Distinct(StringComparer.Ordinal).Order(CodePointOrder.Instance)]);
    }

    /// <summary>Categories that a user listed, for a column of numbers or of texts.</summary>
    public static CategorySet Given(IReadOnlyList<string> given, TableColumn column)
    {
        if (given.Count == 0)
            throw Error.Argument($"categories has an empty list for column '{column.Name}'. List at least one.", "categories");
        if (column is TextColumn)
            return new CategorySet([.. given]);
        return new CategorySet([.. given.Select(text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Error.Argument($"categories has '{text}' for column '{column.Name}', which holds numbers. Write a number.", "categories"))]);
    }

    /// <summary>The categories of each column: those given, or those found.</summary>
    public static CategorySet[] All(Table inputs, string[][]? given)
    {
        if (given is not null && given.Length != inputs.Columns.Count)
            throw Error.Argument($"categories needs one list a column, {inputs.Columns.Count}, got {given.Length}.", "categories");
        return [.. inputs.Columns.Select((column, i) => given is null ? Of(column) : Given(given[i], column))];
    }

    /// <summary>Each row's category; −1 where it is none of these.</summary>
    public int[] Places(TableColumn column)
    {
        var places = new int[column.Count];
        for (var row = 0; row < places.Length; row++)
            places[row] = PlaceOf(column, row);
        return places;
    }

    /// <summary>What a category is called in a column's name and in messages.</summary>
    public string NameOf(int place) => texts[place] ?? "None";

    /// <summary>A column of categories by their places; what is no place is missing.</summary>
    public TableColumn ColumnOf(string name, IReadOnlyList<int> places)
    {
        if (numbers is not null)
            return new NumberColumn(name, [.. places.Select(place => place < 0 ? double.NaN : numbers[place])]);
        return new TextColumn(name, [.. places.Select(place => place < 0 ? null : texts[place])]);
    }

    /// <summary>The error about a row whose category is none of these.</summary>
    public DataException Unknown(TableColumn column, int row, string advice)
    {
        var value = column is NumberColumn own ? TextOf(own.Values[row]) : ((TextColumn)column).Values[row];
        var known = string.Join(", ", Enumerable.Range(0, Math.Min(Count, MostTold)).Select(NameOf)) + (Count > MostTold ? " …" : "");
        return Error.Data(null, $"{(value is null ? "a missing value" : $"'{value}'")} is none of the {Count} categories known ({known}). {advice}", FormattableString.Invariant($"row {row}, column '{column.Name}'"));
    }

    public JsonArray ToJson() => numbers is not null ? LearnedJson.Of(numbers) : LearnedJson.Of(texts);

    public static CategorySet FromJson(StrictValue json, bool areTexts)
    {
        try
        {
            return areTexts
                ? new CategorySet([.. json.Items().Select(item => item.Element.ValueKind == System.Text.Json.JsonValueKind.Null ? null : item.Text())])
                : new CategorySet(json.Numbers());
        }
        catch (ArgumentException refused)
        {
            throw json.Fault($"{Error.TextOf(refused)}");
        }
    }

    /// <summary>The categories of each column, from a file.</summary>
    public static CategorySet[] AllFromJson(StrictValue json, bool[] areTexts)
    {
        var lists = json.Items();
        if (lists.Count != areTexts.Length)
            throw json.Fault($"expected {areTexts.Length} lists of categories, one a column, got {lists.Count}. Save the run anew.");
        return [.. lists.Select((list, i) => FromJson(list, areTexts[i]))];
    }

    private static string TextOf(double number) => double.IsNaN(number) ? "nan" : number.ToString(CultureInfo.InvariantCulture);

    private static ArgumentException Twice(string? text) =>
        Error.Argument($"categories lists {(text is null ? "a missing value" : $"'{text}'")} twice, or not at the end. Give each once, what is missing last.", "categories");

    private int PlaceOf(TableColumn column, int row)
    {
        if (column is NumberColumn own)
            return numberPlaces.GetValueOrDefault(own.Values[row], -1);
        return ((TextColumn)column).Values[row] is { } text ? textPlaces.GetValueOrDefault(text, -1) : Missing;
    }
}
