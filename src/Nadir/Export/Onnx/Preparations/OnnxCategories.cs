namespace Nadir;

/// <summary>Which category each row of a column has.</summary>
internal static class OnnxCategories
{
    /// <summary>A 1 in the column of the row's category, [N, categories]; zeros where it is none of them.</summary>
    public static string Hits(OnnxGraph graph, OnnxTable inputs, int column, CategorySet categories)
    {
        var value = inputs.Column(graph, column);
        if (categories.Numbers is null)
        {
            var places = Places(graph, value, PlacesOf(categories, inputs.MissingText(column)), -1);
            return Ones(graph, "Equal", places, graph.Integers([.. Enumerable.Range(0, categories.Count).Select(i => (long)i)]));
        }

        // What is missing equals nothing; its category is the last.
        double[] numbers = [.. categories.Numbers.Where(number => !double.IsNaN(number))];
        var hits = Ones(graph, "Equal", value, graph.Constant(numbers, new Shape(numbers.Length)));
        return categories.Missing < 0
            ? hits
            : graph.Add("Concat", [hits, graph.Cast(graph.Add("IsNaN", [value]), OnnxType.Double)], new OnnxAttribute("axis", 1));
    }

    /// <summary>Whole numbers for texts.</summary>
    public static string Places(OnnxGraph graph, string texts, IReadOnlyDictionary<string, long> places, long other) => graph.Add(
        "LabelEncoder",
        [texts],
        1,
        OnnxGraph.MachineLearning,
        new OnnxAttribute("keys_strings", places.Keys),
        new OnnxAttribute("values_int64s", places.Values),
        new OnnxAttribute("default_int64", other))[0];

    /// <summary>1 where a comparison holds, else 0.</summary>
    public static string Ones(OnnxGraph graph, string comparison, string left, string right) =>
        graph.Cast(graph.Add(comparison, [left, right]), OnnxType.Double);

    /// <summary>1 where a row has none of the categories, [N, 1].</summary>
    public static string Unknown(OnnxGraph graph, string hits) =>
        graph.Add("Sub", [graph.Constant(1), graph.Add("ReduceSum", [hits, graph.Integers(1)])]);

    private static Dictionary<string, long> PlacesOf(CategorySet categories, string? missing)
    {
        var places = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var i = 0; i < categories.Count; i++)
            places[categories.Texts[i] ?? ""] = i;
        if (missing is not null && places.TryGetValue(missing, out var place))
            places[""] = place;
        return places;
    }
}
