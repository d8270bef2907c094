using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Writes the members of a figure's JSON: what is usual is left out, an array of numbers stands on one line.</summary>
internal sealed class JsonOutput(Utf8JsonWriter writer)
{
    public Utf8JsonWriter Writer => writer;

    public void Text(string name, string? value, bool always = false)
    {
        if (value is not null && (always || value.Length > 0))
            writer.WriteString(name, value);
    }

    public void Number(string name, double? value)
    {
        if (value is { } number)
            writer.WriteFloat(name, number);
    }

    public void Number(string name, double value, double usual)
    {
        if (value != usual)
            writer.WriteFloat(name, value);
    }

    public void Flag(string name, bool value, bool usual = false)
    {
        if (value != usual)
            writer.WriteBoolean(name, value);
    }

    /// <summary>A member of an enumeration in lower case; its first one is the usual one.</summary>
    public void Choice<T>(string name, T value, T usual = default)
        where T : struct, Enum
    {
        if (!value.Equals(usual))
            writer.WriteString(name, JsonInput.Name(value));
    }

    public void Color(string name, Color? color)
    {
        if (color is { } some)
            writer.WriteString(name, some.ToString());
    }

    public void Numbers(string name, IReadOnlyList<double> values)
    {
        writer.WritePropertyName(name);
        var line = new ArrayBufferWriter<byte>(8 * values.Count + 2);
        Append(line, values);
        writer.WriteRawValue(line.WrittenSpan, skipInputValidation: true);
    }

    public void Texts(string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    /// <summary>One line a row.</summary>
    public void Matrix(string name, int rows, int columns, Func<int, int, double> value)
    {
        writer.WritePropertyName(name);
        var text = new ArrayBufferWriter<byte>();
        var margin = Encoding.ASCII.GetBytes("\n" + new string(' ', 2 * writer.CurrentDepth));
        text.Write("["u8);
        for (var row = 0; row < rows; row++)
        {
            text.Write(row > 0 ? ","u8 : ""u8);
            text.Write(margin);
            text.Write("  "u8);
            Append(text, [.. Enumerable.Range(0, columns).Select(column => value(row, column))]);
        }

        text.Write(rows > 0 ? margin : ""u8);
        text.Write("]"u8);
        writer.WriteRawValue(text.WrittenSpan, skipInputValidation: true);
    }

    public void Object(string name, Action members)
    {
        writer.WriteStartObject(name);
        members();
        writer.WriteEndObject();
    }

    public void Objects<T>(string name, IEnumerable<T> items, Action<T> members)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            members(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Append(ArrayBufferWriter<byte> line, IReadOnlyList<double> values)
    {
        line.Write("["u8);
        for (var i = 0; i < values.Count; i++)
        {
            line.Write(i > 0 ? ", "u8 : ""u8);
            if (double.IsFinite(values[i]))
            {
                values[i].TryFormat(line.GetSpan(32), out var written, "R", CultureInfo.InvariantCulture);
                line.Advance(written);
            }
            else
            {
                line.Write(double.IsNaN(values[i]) ? "\"NaN\""u8 : values[i] > 0 ? "\"Infinity\""u8 : "\"-Infinity\""u8);
            }
        }

        line.Write("]"u8);
    }
}
