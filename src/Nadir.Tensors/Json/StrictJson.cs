using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Nadir.Tensors;

/// <summary>Reads JSON without leniency: no comments, no trailing commas, no name twice in an object, sound Unicode
/// only.</summary>
/// <remarks>Errors: <see cref="DataException"/> with the path, and the line and column (in characters, from
/// 1).</remarks>
public static class StrictJson
{
    /// <summary>The longest text that is read unless the caller allows more, in bytes.</summary>
    public const int MaximumLength = 64 << 20;

    /// <summary>How deep arrays and objects may nest.</summary>
    public const int MaximumDepth = 64;

    /// <summary>Parses a text.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="path">Where it came from, for messages; null for memory.</param>
    public static StrictValue Parse(string text, string? path = null) => Parse(Encoding.UTF8.GetBytes(text), path);

    /// <summary>Parses UTF-8 bytes; a byte order mark is passed over.</summary>
    /// <param name="content">The JSON.</param>
    /// <param name="path">Where it came from, for messages; null for memory.</param>
    /// <param name="maximumLength">More bytes than this are refused.</param>
    public static StrictValue Parse(
        ReadOnlyMemory<byte> content, string? path = null, int maximumLength = MaximumLength) =>
        Parse(content, path, maximumLength, "");

    /// <summary>Parses JSON that is a part of a file; <paramref name="part"/> stands before every place in
    /// it.</summary>
    internal static StrictValue Parse(ReadOnlyMemory<byte> content, string? path, int maximumLength, string part)
    {
        CheckLength(content.Length, maximumLength, path);
        if (content.Span.StartsWith("\uFEFF"u8))
            content = content[3..];
        if (!Utf8.IsValid(content.Span))
            throw Error.Data(
                path,
                $"the text is not valid UTF-8. Save it in UTF-8.",
                part + JsonPlace.OfBrokenUnicode(content.Span));
        JsonRules.Check(content.Span, path, part);
        var document = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = MaximumDepth });
        return new StrictValue(document.RootElement, path, $"{part}$");
    }

    internal static void CheckLength(long length, int maximumLength, string? path)
    {
        if (length > maximumLength)
            throw Error.Data(
                path,
                $"JSON of at most {maximumLength} bytes is read, got {length} or more. Check that this is the right file.");
    }
}
