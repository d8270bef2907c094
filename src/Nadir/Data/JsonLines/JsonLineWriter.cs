using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Nadir;

/// <summary>Writes tables as JSON lines.</summary>
internal static class JsonLineWriter
{
    private const int Flushed = 1 << 16;

    public static void Write(Stream content, Table table)
    {
        foreach (var column in table.Columns)
        {
            if (column is NumberColumn numbers && Array.FindIndex(numbers.Values, double.IsInfinity) is >= 0 and var row)
                throw Error.Argument($"Column '{column.Name}' holds {numbers.Values[row]} in row {row + 1}, which JSON cannot write. Make it finite or missing (NaN).", nameof(table));
        }

        var names = table.Columns.Select(column => JsonEncodedText.Encode(column.Name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)).ToArray();
        var bytes = new ArrayBufferWriter<byte>(Flushed);
        using var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        for (var row = 0; row < table.Count; row++)
        {
            writer.Reset();
            writer.WriteStartObject();
            for (var i = 0; i < names.Length; i++)
            {
                var column = table.Columns[i];
                if (column.IsMissing(row))
                    writer.WriteNull(names[i]);
                else if (column is NumberColumn numbers)
                    writer.WriteNumber(names[i], numbers.Values[row]);
                else
                    writer.WriteString(names[i], ((TextColumn)column).Values[row]);
            }

            writer.WriteEndObject();
            writer.Flush();
            bytes.Write("\n"u8);
            if (bytes.WrittenCount < Flushed)
                continue;
            content.Write(bytes.WrittenSpan);
            bytes.ResetWrittenCount();
        }

        content.Write(bytes.WrittenSpan);
    }
}
