using System.Text.Json;

namespace Nadir.Tensors;

/// <summary>The rules the platform's parser does not have: every name once in its object, every string whole.</summary>
internal static class JsonRules
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = StrictJson.MaximumDepth };

    /// <summary>Passes over a whole text.</summary>
    /// <exception cref="DataException">The text breaks a rule of JSON or of ours.</exception>
    public static void Check(ReadOnlySpan<byte> content, string? path, string part)
    {
        var open = new Stack<HashSet<string>>();
        var reader = new Utf8JsonReader(content, Options);
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject:
                        open.Push(new HashSet<string>(StringComparer.Ordinal));
                        break;
                    case JsonTokenType.EndObject:
                        open.Pop();
                        break;
                    case JsonTokenType.PropertyName when !open.Peek().Add(Text(ref reader, content, path, part)):
                        throw Error.Data(
                            path,
                            $"\"{reader.GetString()}\" appears twice in one object. Remove one of them.",
                            part + JsonPlace.Of(content, reader.TokenStartIndex));
                    case JsonTokenType.String when reader.ValueIsEscaped:
                        Text(ref reader, content, path, part);
                        break;
                }
            }
        }
        catch (JsonException broken)
        {
            throw Error.Data(
                path,
                $"this is not valid JSON: {Reason(broken)} No comments, no trailing commas, at most {StrictJson.MaximumDepth} levels.",
                part + JsonPlace.Of(content, broken.LineNumber ?? 0, broken.BytePositionInLine ?? 0),
                broken);
        }
    }

    private static string Text(ref Utf8JsonReader reader, ReadOnlySpan<byte> content, string? path, string part)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException broken)
        {
            throw Error.Data(
                path,
                $"a string holds half of a character (a lone \\uD800 to \\uDFFF). Write both halves or the character itself.",
                part + JsonPlace.Of(content, reader.TokenStartIndex),
                broken);
        }
    }

    private static string Reason(JsonException broken)
    {
        var place = broken.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place < 0 ? broken.Message : broken.Message[..place];
    }
}
