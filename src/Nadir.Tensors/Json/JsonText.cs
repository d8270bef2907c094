using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Nadir.Tensors;

/// <summary>Writes JSON that is the same bytes everywhere: UTF-8 without byte order mark, LF, two spaces, a line end at
/// the end.</summary>
/// <remarks>
/// Letters of all scripts stay as they are (emoji become escapes); numbers take their shortest form that reads back
/// equal; what is no number
/// becomes <c>"NaN"</c>, <c>"Infinity"</c> or <c>"-Infinity"</c>. The text is not escaped for use inside HTML.
/// </remarks>
public static class JsonText
{
    /// <summary>The settings for the platform's serializer and for <see cref="JsonNode"/>.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <summary>JSON from calls on a writer.</summary>
    public static byte[] Bytes(Action<Utf8JsonWriter> write, bool indented = true)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions(indented)))
            write(writer);
        if (indented)
            buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>JSON from a tree.</summary>
    public static byte[] Bytes(JsonNode node, bool indented = true) =>
        Bytes(writer => node.WriteTo(writer, Options), indented);

    /// <summary>JSON from calls on a writer, as text.</summary>
    public static string Text(Action<Utf8JsonWriter> write, bool indented = true) =>
        Encoding.UTF8.GetString(Bytes(write, indented));

    /// <summary>JSON from a tree, as text.</summary>
    public static string Text(JsonNode node, bool indented = true) => Encoding.UTF8.GetString(Bytes(node, indented));

    /// <summary>Writes a number that may be infinite or not a number.</summary>
    public static void WriteFloatValue(this Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value))
            writer.WriteNumberValue(value);
        else
            writer.WriteStringValue(double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
    }

    /// <summary>Writes a 32-bit number, in the shortest form for 32 bits, that may be infinite or not a
    /// number.</summary>
    public static void WriteFloatValue(this Utf8JsonWriter writer, float value)
    {
        if (float.IsFinite(value))
            writer.WriteNumberValue(value);
        else
            writer.WriteFloatValue((double)value);
    }

    /// <summary>Writes a member whose number may be infinite or not a number.</summary>
    public static void WriteFloat(this Utf8JsonWriter writer, string name, double value)
    {
        writer.WritePropertyName(name);
        writer.WriteFloatValue(value);
    }

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions
        {
            WriteIndented = true,
            IndentSize = 2,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            AllowDuplicateProperties = false,
            MaxDepth = StrictJson.MaximumDepth,
            TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
        };
        options.MakeReadOnly();
        return options;
    }

    private static JsonWriterOptions WriterOptions(bool indented) => new()
    {
        Indented = indented,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = StrictJson.MaximumDepth,
    };
}
