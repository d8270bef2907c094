namespace Nadir;

/// <summary>The lines of a stream as bytes, never more than one of them in memory.</summary>
internal sealed class JsonLinesText(DataStream content)
{
    private const int LongestLine = 8 << 20;

    private byte[] buffer = new byte[1 << 16];
    private int start, end;
    private bool hasEnded;

    /// <summary>The last line's number, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next line that is not blank; valid until the next call.</summary>
    public bool TryNext(out ReadOnlyMemory<byte> line)
    {
        while (TryLine(out line))
        {
            if (line.Span.Trim(" \t\r"u8).Length > 0)
                return true;
        }

        return false;
    }

    private bool TryLine(out ReadOnlyMemory<byte> line)
    {
        var seen = 0;
        while (true)
        {
            var length = buffer.AsSpan((start + seen)..end).IndexOf((byte)'\n');
            if (length >= 0 || hasEnded)
            {
                length = length < 0 ? end - start : seen + length;
                line = buffer.AsMemory(start, length);
                var isThere = start < end;
                start = Math.Min(end, start + length + 1);
                Number++;
                return isThere;
            }

            seen = end - start;
            Fill();
        }
    }

    private void Fill()
    {
        buffer.AsSpan(start..end).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == LongestLine)
            throw Error.Data(content.Name, $"a line is longer than {LongestLine} bytes. Write one object a line.", FormattableString.Invariant($"line {Number + 1}"));
        if (end == buffer.Length)
            Array.Resize(ref buffer, Math.Min(LongestLine, 2 * end));
        var read = content.Read(buffer.AsSpan(end));
        hasEnded = read == 0;
        end += read;
    }
}
