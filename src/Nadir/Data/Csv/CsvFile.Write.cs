using System.Buffers;
using System.Globalization;
using System.Text;

namespace Nadir;

/// <content>Tables as files.</content>
public static partial class CsvFile
{
    private const int Flushed = 1 << 16;

    /// <summary>Writes a table: UTF-8, LF, a header row; missing cells are empty, texts stand in quotes where they need them.</summary>
    /// <param name="path">The file to make or replace, as a whole or not at all.</param>
    /// <param name="table">Numbers take their shortest form that reads back equal.</param>
    /// <param name="separator">The character between cells.</param>
    /// <exception cref="DataException">The file cannot be written.</exception>
    public static void Write(string path, Table table, char separator = ',')
    {
        Require.Present(table);
        DurableFile.Write(path, stream => Write(stream, table, separator));
    }

    /// <inheritdoc cref="Write(string, Table, char)"/>
    /// <param name="content">Stays open.</param>
    public static void Write(Stream content, Table table, char separator = ',')
    {
        Require.Present(content);
        CsvFormat.Of(new CsvOptions { Separator = separator });
        var bytes = new ArrayBufferWriter<byte>(Flushed);
        var isAlone = Require.Present(table).Columns.Count == 1;
        var needsQuotes = SearchValues.Create([separator, '"', '\r', '\n']);
        for (var row = -1; row < table.Count; row++)
        {
            for (var i = 0; i < table.Columns.Count; i++)
            {
                var column = table.Columns[i];
                if (i > 0)
                    bytes.Write([(byte)separator]);
                if (row < 0)
                    WriteText(bytes, column.Name, needsQuotes);
                else if (column.IsMissing(row))
                    bytes.Write(isAlone ? "\"\""u8 : []);
                else if (column is NumberColumn numbers)
                    WriteNumber(bytes, numbers.Values[row]);
                else
                    WriteText(bytes, ((TextColumn)column).Values[row]!, needsQuotes);
            }

            bytes.Write("\n"u8);
            if (bytes.WrittenCount < Flushed)
                continue;
            content.Write(bytes.WrittenSpan);
            bytes.ResetWrittenCount();
        }

        content.Write(bytes.WrittenSpan);
    }

    private static void WriteNumber(ArrayBufferWriter<byte> bytes, double number)
    {
        var text = bytes.GetSpan(32);
        number.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        bytes.Advance(length);
    }

    private static void WriteText(ArrayBufferWriter<byte> bytes, string text, SearchValues<char> needsQuotes)
    {
        if (text.Length > 0 && !text.AsSpan().ContainsAny(needsQuotes) && text[0] != ' ' && text[^1] != ' ')
            Encoding.UTF8.GetBytes(text, bytes);
        else
            Encoding.UTF8.GetBytes($"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", bytes);
    }
}
