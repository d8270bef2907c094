namespace Nadir;

/// <summary>Columns in an ONNX graph, some of which stand side by side in one value of numbers, others are texts.</summary>
public sealed class OnnxTable
{
    private readonly List<OnnxColumns> parts;

    private OnnxTable(IEnumerable<OnnxColumns> parts) => this.parts = [.. parts.Where(part => part.Width > 0)];

    /// <summary>How many columns there are.</summary>
    public int Count => parts.Sum(part => part.Width);

    /// <summary>Columns of numbers.</summary>
    /// <param name="value">Shape [N, width], Float64.</param>
    /// <param name="width">How many.</param>
    public static OnnxTable Numbers(string value, int width) => new([new OnnxColumns(value, Require.NotNegative(width))]);

    /// <summary>A column of texts.</summary>
    /// <param name="value">Shape [N, 1]; an empty text is missing.</param>
    /// <param name="missing">The text that missing ones stand for; null where they are missing.</param>
    public static OnnxTable Text(string value, string? missing = null) => new([new OnnxColumns(value, 1, IsText: true, missing)]);

    /// <summary>Tables side by side.</summary>
    public static OnnxTable Join(params IEnumerable<OnnxTable> tables) => new(tables.SelectMany(table => table.parts));

    /// <summary>Whether a column holds texts.</summary>
    public bool IsText(int column) => At(column).Part.IsText;

    /// <summary>The text that missing ones of a column stand for; null where they are missing.</summary>
    public string? MissingText(int column) => At(column).Part.Missing;

    /// <summary>All columns as one value, [N, Count].</summary>
    /// <exception cref="NotSupportedException">One holds texts.</exception>
    public string Matrix(OnnxGraph graph)
    {
        if (parts.Exists(part => part.IsText))
            throw Error.NotSupported($"A column of texts reached a place of numbers. Encode it first (OneHotEncoder, OrdinalEncoder).");
        return parts.Count == 1
            ? parts[0].Value
            : graph.Add("Concat", [.. parts.Select(part => part.Value)], new OnnxAttribute("axis", 1));
    }

    /// <summary>One column, [N, 1].</summary>
    public string Column(OnnxGraph graph, int column) => Select(graph, [column]).parts[0].Value;

    /// <summary>Some of the columns.</summary>
    public OnnxTable Select(OnnxGraph graph, IReadOnlyList<int> columns)
    {
        var made = new List<OnnxColumns>();
        for (var start = 0; start < columns.Count;)
        {
            var (part, _) = At(columns[start]);
            var places = columns.Skip(start).Select(At).TakeWhile(at => at.Part == part).Select(at => (long)at.Place).ToArray();
            var isWhole = places.Length == part.Width && places.Select((place, i) => place == i).All(same => same);
            made.Add(isWhole ? part : part with
            {
                Value = graph.Add("Gather", [part.Value, graph.Integers(places)], new OnnxAttribute("axis", 1)),
                Width = places.Length,
            });
            start += places.Length;
        }

        return new OnnxTable(made);
    }

    private (OnnxColumns Part, int Place) At(int column)
    {
        var place = column;
        foreach (var part in parts)
        {
            if (place < part.Width)
                return (part, place);
            place -= part.Width;
        }

        throw Error.OutOfRange($"There are {Count} columns, got column {column}.", nameof(column));
    }

    private sealed record OnnxColumns(string Value, int Width, bool IsText = false, string? Missing = null);
}
