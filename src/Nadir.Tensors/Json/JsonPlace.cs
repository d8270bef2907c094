using System.Text.Unicode;

namespace Nadir.Tensors;

/// <summary>Names a byte of a JSON text as a person counts: line and column from 1, a column a character.</summary>
internal static class JsonPlace
{
    /// <summary>The place of a byte.</summary>
    public static string Of(ReadOnlySpan<byte> content, long index)
    {
        var before = content[..(int)Math.Clamp(index, 0, content.Length)];
        var line = before.Count((byte)'\n') + 1;
        var start = before[(before.LastIndexOf((byte)'\n') + 1)..];
        var column = 1;
        foreach (var unit in start)
        {
            // Bytes 10xxxxxx continue a character.
            if ((unit & 0xC0) != 0x80)
                column++;
        }

        return FormattableString.Invariant($"line {line}, column {column}");
    }

    /// <summary>The place of a byte given by line and byte in the line, both from 0, as the platform's reader
    /// counts.</summary>
    public static string Of(ReadOnlySpan<byte> content, long line, long byteInLine)
    {
        var start = 0;
        for (var passed = 0; passed < line; passed++)
        {
            var end = content[start..].IndexOf((byte)'\n');
            if (end < 0)
                break;
            start += end + 1;
        }

        return Of(content, start + byteInLine);
    }

    /// <summary>The first byte that is no UTF-8.</summary>
    public static string OfBrokenUnicode(ReadOnlySpan<byte> content)
    {
        var text = new char[Math.Min(content.Length, 1 << 12)];
        var index = 0;
        while (true)
        {
            var status = Utf8.ToUtf16(content[index..], text, out var read, out _, replaceInvalidSequences: false);
            index += read;
            if (status != System.Buffers.OperationStatus.DestinationTooSmall)
                return Of(content, index);
        }
    }
}
