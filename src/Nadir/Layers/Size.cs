using System.Globalization;
using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>Rows and columns of a window; a single number stands for both.</summary>
public readonly record struct Size : IJsonArgument
{
    // Kept without the first row and column, so that the default of this struct is a size, too: 1x1.
    private readonly int furtherRows, furtherColumns;

    /// <summary>A size of rows and columns.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is not above 0.</exception>
    public Size(int height, int width)
    {
        if (height < 1 || width < 1)
            throw Error.OutOfRange($"A size has at least one row and one column, got {height}x{width}.");
        (furtherRows, furtherColumns) = (height - 1, width - 1);
    }

    /// <summary>How many rows.</summary>
    public int Height => furtherRows + 1;

    /// <summary>How many columns.</summary>
    public int Width => furtherColumns + 1;

    /// <summary>What a user may write for it.</summary>
    public static string Form => "a size such as 3, 3x5 or [3, 5] (rows, columns)";

    /// <summary>A square.</summary>
    public static implicit operator Size(int side) => new(side, side);

    /// <summary>Rows and columns.</summary>
    public static implicit operator Size((int Height, int Width) pair) => new(pair.Height, pair.Width);

    /// <summary>Reads a number, <c>"3x5"</c> or <c>[3, 5]</c>; null for another form.</summary>
    public static object? FromJson(JsonNode json) =>
        Pair(json) is ( >= 1, >= 1) and var (height, width) ? new Size(height, width) : null;

    /// <inheritdoc/>
    public JsonNode ToJson() => ToJson(Height, Width);

    /// <summary>Such as <c>3x5</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Height}x{Width}");

    internal static JsonNode ToJson(int height, int width) => height == width ? height : new JsonArray(height, width);

    /// <summary>One number for both, or two; null for another form.</summary>
    internal static (int Rows, int Columns)? Pair(JsonNode json)
    {
        if (json is JsonArray { Count: 2 } list && list[0] is { } first && list[1] is { } second)
            return Pair(first.ToJsonString(), second.ToJsonString());
        if (json is not JsonValue value)
            return null;
        var parts = (value.TryGetValue(out string? text) ? text : value.ToJsonString()).Split('x', 'X');
        return parts.Length > 2 ? null : Pair(parts[0], parts[^1]);
    }

    private static (int Rows, int Columns)? Pair(string rows, string columns) => Number(rows) is { } first && Number(columns) is { } second
        ? (first, second)
        : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
