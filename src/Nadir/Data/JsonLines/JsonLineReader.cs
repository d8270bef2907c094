using System.Text.Unicode;

namespace Nadir;

/// <summary>Cuts a text into lines.</summary>
internal sealed class JsonLineReader(DataStream stored) : IDisposable
{
    /// <summary>The longest line that is read.</summary>
    public const int LongestLine = CsvBlockReader.LongestRow;

    private const int BufferLength = 1 << 16;

    private readonly CsvContent content = new(stored, null);
    private byte[] buffer = new byte[BufferLength];
    private int start;
    private int end;

    /// <summary>The file or stream as errors name it.</summary>
    public string Name => content.Name;

    /// <summary>The number of the line last read, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Reads the next line that is not empty; false at the end.</summary>
    /// <exception cref="DataException">The file cannot be read, or a line is too long or no UTF-8.</exception>
    public bool Read(out ReadOnlySpan<byte> line)
    {
        while (Next(out line))
        {
            Line++;
            line = line.Trim(" \t\r"u8);
            if (line.IsEmpty)
                continue;
            if (!Utf8.IsValid(line))
                throw Error.Data(Name, $"the text is not UTF-8. Save the file in UTF-8.", FormattableString.Invariant($"line {Line}"));
            return true;
        }

        return false;
    }

    public void Dispose() => content.Dispose();

    private bool Next(out ReadOnlySpan<byte> line)
    {
        var searched = start;
        while (true)
        {
            var found = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = buffer.AsSpan(start, searched + found - start);
                start = searched + found + 1;
                return true;
            }

            searched = end - start;
            MakeRoom();
            var count = content.Read(buffer.AsSpan(end), Line);
            end += count;
            if (count > 0)
                continue;
            line = buffer.AsSpan(0, end);
            start = end;
            return !line.IsEmpty;
        }
    }

    private void MakeRoom()
    {
        var rest = buffer.AsSpan(start, end - start);
        if (rest.Length == LongestLine)
        {
            throw Error.Data(
                Name,
                $"this line is longer than {LongestLine} bytes. Write one JSON object a line; cut long texts and arrays, or move them to files.",
                FormattableString.Invariant($"line {Line + 1}"));
        }

        if (rest.Length == buffer.Length)
        {
            var larger = GC.AllocateUninitializedArray<byte>(Math.Min(buffer.Length * 2, LongestLine));
            rest.CopyTo(larger);
            buffer = larger;
        }
        else
        {
            rest.CopyTo(buffer);
        }

        (start, end) = (0, rest.Length);
    }
}
