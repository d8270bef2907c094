using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>The columns a preparation learned from: what later inputs must have.</summary>
/// <param name="Names">What they are called; x0, x1 … where nobody said.</param>
/// <param name="AreTexts">Which of them hold texts.</param>
/// <param name="SampleShape">The shape of one sample of a tensor; null for a table.</param>
/// <param name="IsNamed">Whether the names were given.</param>
internal sealed record InputColumns(string[] Names, bool[] AreTexts, Shape? SampleShape, bool IsNamed)
{
    private const int MostNamesTold = 8;

    public static InputColumns Of(Table table) =>
        new([.. table.Names], [.. table.Columns.Select(column => column is TextColumn)], null, IsNamed: true);

    public static InputColumns Of(Shape sample, IReadOnlyList<string>? names) => new(
        names is null ? [.. Enumerable.Range(0, sample.Count).Select(i => FormattableString.Invariant($"x{i}"))] : [.. names],
        new bool[sample.Count],
        sample,
        names is not null);

    /// <summary>The table with these columns in this order.</summary>
    /// <exception cref="ArgumentException">Columns are missing or too many, or hold texts in the place of numbers.</exception>
    public Table Match(Table table, string who)
    {
        if (!IsNamed && table.Columns.Count != Names.Length)
            throw Error.Argument($"{who} learned from {Names.Length} columns without names, got a table of {table.Columns.Count}. Pass the training data's columns.");
        var matched = IsNamed ? ByName(table, who) : table;
        for (var i = 0; i < Names.Length; i++)
        {
            if (matched.Columns[i] is TextColumn != AreTexts[i])
                throw Error.Argument($"{who} learned column '{matched.Columns[i].Name}' as {Kind(AreTexts[i])}, got {Kind(!AreTexts[i])}. Read the data as the training data was read.");
        }

        return matched;
    }

    /// <summary>A tensor's rows as a table of these columns.</summary>
    /// <exception cref="ShapeException">The tensor has another shape, or a column holds texts.</exception>
    public void Match(Tensor inputs, string who)
    {
        if (Array.IndexOf(AreTexts, true) is >= 0 and var text)
            throw Error.Shape($"{who} learned from a table whose column '{Names[text]}' holds texts, got a tensor {inputs.Shape}. Pass a Table.");
        if (SampleShape is { } sample ? inputs.Shape[1..] != sample : inputs.Rank != 2 || inputs.Shape[1] != Names.Length)
            throw Error.Shape($"{who} learned from samples of {SampleShape ?? new Shape(Names.Length)}, got {inputs.Shape[1..]}. Pass inputs of the training data's columns.");
    }

    /// <summary>What a message calls a column.</summary>
    public string Place(long row, int column) => IsNamed
        ? FormattableString.Invariant($"row {row}, column '{Names[column]}'")
        : FormattableString.Invariant($"row {row}, column {column}");

    public void Write(JsonObject learned)
    {
        learned["shape"] = new JsonArray([.. (SampleShape ?? new Shape(Names.Length)).ToArray().Select(length => JsonValue.Create(length))]);
        if (!IsNamed)
            return;
        if (SampleShape is null)
            learned["isTable"] = true;
        learned["columns"] = LearnedJson.Of(Names);
        if (AreTexts.Contains(true))
            learned["texts"] = LearnedJson.Of(Names.Where((_, i) => AreTexts[i]));
    }

    public static InputColumns Read(StrictValue learned)
    {
        var lengths = learned["shape"].Items().Select(item => item.Int32()).ToArray();
        var count = lengths.Aggregate(1L, (product, length) => Math.Min(product * length, int.MaxValue + 1L));
        if (!lengths.All(length => length >= 0) || lengths.Length is 0 or >= Shape.MaximumRank || count > Array.MaxLength)
            throw learned["shape"].Fault($"expected 1 to {Shape.MaximumRank - 1} lengths, 0 or above, of a shape that memory can hold. Save the run anew.");
        var shape = new Shape(lengths);
        if (learned.Optional("columns") is not { } columns)
            return Of(shape, null);
        var names = columns.Items().Select(item => item.Text()).ToArray();
        if (names.Length != shape.Count || names.Distinct(StringComparer.Ordinal).Count() < names.Length)
            throw columns.Fault($"expected {shape.Count} different names, one a column, got {names.Length}. Save the run anew.");
        var texts = learned.Optional("texts")?.Items().Select(item => item.Text()).ToHashSet(StringComparer.Ordinal) ?? new HashSet<string>();
        var isTable = learned.Optional("isTable")?.Truth() ?? false;
        return new InputColumns(names, [.. names.Select(texts.Contains)], isTable ? default(Shape?) : shape, IsNamed: true);
    }

    private static string Kind(bool isText) => isText ? "texts" : "numbers";

    public static string Told(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MostNamesTold).Select(name => $"'{name}'")) + (names.Count > MostNamesTold ? " …" : "");

    private Table ByName(Table table, string who)
    {
        if (table.Names.SequenceEqual(Names))
            return table;
        var missing = Names.Except(table.Names).ToList();
        var extra = table.Names.Except(Names).ToList();
        if (missing.Count == 0 && extra.Count == 0)
            return table.Select(Names);
        var words = new List<string>();
        if (missing.Count > 0)
            words.Add($"{Told(missing)} {(missing.Count == 1 ? "is" : "are")} missing");
        if (extra.Count > 0)
            words.Add($"{Told(extra)} {(extra.Count == 1 ? "is" : "are")} too many");
        throw Error.Argument($"{who} learned from columns {Told(Names)}; of the table's, {string.Join(" and ", words)}. Pass the training data's columns (Select, Without).");
    }
}
