using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>What lies around an image while a window moves over it.</summary>
/// <remarks>
/// <see cref="Same"/> is TensorFlow's: the output has ⌈input ÷ stride⌉ rows, and where the padding is odd the further row
/// lies behind. PyTorch offers it for stride 1 only (where both agree) and its numbers pad all sides alike.
/// </remarks>
public readonly record struct Padding : IJsonArgument
{
    private readonly Kind kind;

    private Padding(Kind kind, int rows = 0, int columns = 0) => (this.kind, Rows, Columns) = (kind, rows, columns);

    private enum Kind
    {
        Number,
        Same,
        Full,
    }

    /// <summary>Nothing: the window stays inside.</summary>
    public static Padding Valid => default;

    /// <summary>As much as lets the output have the input's size, divided by the stride and rounded up.</summary>
    public static Padding Same => new(Kind.Same);

    /// <summary>As much as lets the window touch the image by one row or column.</summary>
    public static Padding Full => new(Kind.Full);

    /// <summary>Rows above and below where a number was given.</summary>
    public int Rows { get; }

    /// <summary>Columns left and right where a number was given.</summary>
    public int Columns { get; }

    /// <summary>What a user may write for it.</summary>
    public static string Form => "valid, same, full or a number such as 2, 1x2 or [1, 2] (rows, columns)";

    /// <summary>So many rows and columns on all sides.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0.</exception>
    public static implicit operator Padding(int all) => (all, all);

    /// <summary>So many rows above and below, and columns left and right.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is below 0.</exception>
    public static implicit operator Padding((int Rows, int Columns) pair) => new(
        Kind.Number,
        Require.NotNegative(pair.Rows, "padding"),
        Require.NotNegative(pair.Columns, "padding"));

    /// <summary>Reads <c>"same"</c>, a number, <c>"1x2"</c> or <c>[1, 2]</c>; null for another form.</summary>
    public static object? FromJson(JsonNode json)
    {
        if (json is JsonValue value && value.TryGetValue(out string? text))
        {
            if (CatalogueName.Same(text, "valid"))
                return Valid;
            if (CatalogueName.Same(text, "same"))
                return Same;
            if (CatalogueName.Same(text, "full"))
                return Full;
        }

        return Size.Pair(json) is ( >= 0, >= 0) and var (rows, columns) ? new Padding(Kind.Number, rows, columns) : null;
    }

    /// <inheritdoc/>
    public JsonNode ToJson() => kind switch
    {
        Kind.Same => "same",
        Kind.Full => "full",
        _ when this == Valid => "valid",
        _ => Size.ToJson(Rows, Columns),
    };

    /// <summary>Such as <c>same</c> or <c>[1,2]</c>.</summary>
    public override string ToString() => ToJson() is JsonValue value && value.TryGetValue(out string? text) ? text : ToJson().ToJsonString();

    /// <summary>This padding, unless a window of a pooling could lie in it as a whole.</summary>
    internal Padding SmallerThan(Size window) => Rows < window.Height && Columns < window.Width
        ? this
        : throw Error.OutOfRange($"padding must be smaller than the window, got {this} with a window of {window}: a window could lie outside the image.", "padding");

    internal (int Above, int Below) Vertical(int height, int window, int stride, int dilation) =>
        Along(Rows, height, window, stride, dilation);

    internal (int Left, int Right) Horizontal(int width, int window, int stride, int dilation) =>
        Along(Columns, width, window, stride, dilation);

    private (int Before, int Behind) Along(int number, int length, int window, int stride, int dilation)
    {
        var reach = dilation * (window - 1);
        if (kind == Kind.Full)
            return (reach, reach);
        if (kind == Kind.Number)
            return (number, number);
        var outputs = (length + stride - 1) / stride;
        var total = Math.Max(0, ((outputs - 1) * stride) + reach + 1 - length);
        return (total / 2, total - (total / 2));
    }
}
