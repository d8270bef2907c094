namespace Nadir;

/// <summary>Lines as an editor counts them: ended by LF, CR, or both.</summary>
internal static class CsvLines
{
    /// <summary>How many lines end in a text.</summary>
    public static int Count(ReadOnlySpan<byte> text)
    {
        var feeds = text.Count((byte)'\n');
        var returns = text.Count((byte)'\r');
        return returns == 0 ? feeds : feeds + returns - text.Count("\r\n"u8);
    }

    /// <summary>Where the first line ends, its line end included; −1 where that cannot be told yet.</summary>
    public static int EndOfFirst(ReadOnlySpan<byte> text, bool isWhole)
    {
        var end = text.IndexOfAny((byte)'\n', (byte)'\r');
        if (end < 0)
            return isWhole ? text.Length : -1;
        if (text[end] == '\n')
            return end + 1;
        if (end + 1 == text.Length)
            return isWhole ? text.Length : -1;
        return text[end + 1] == '\n' ? end + 2 : end + 1;
    }

    /// <summary>Where the last row ends that is whole, its line end included; 0 where none is.</summary>
    /// <remarks>A line end is inside quotes exactly where the quotes before it are odd in number.</remarks>
    public static int EndOfLastRow(ReadOnlySpan<byte> text, char? comment)
    {
        if (comment is { } mark && text.Contains((byte)mark))
            return EndOfLastRowWithComments(text, (byte)mark);

        // Where rows end in CR, an LF may stand in quotes.
        return EndOfLastRow(text, unit: (byte)'\n') is > 0 and var end ? end : EndOfLastRow(text, unit: (byte)'\r');
    }

    private static int EndOfLastRow(ReadOnlySpan<byte> text, byte unit)
    {
        // A CR at the very end may be half of CR LF.
        var end = unit == '\r' && text.Length > 0 && text[^1] == '\r' ? text.Length - 1 : text.Length;
        var before = text.Count((byte)'"');
        while (true)
        {
            var found = text[..end].LastIndexOf(unit);
            if (found < 0)
                return 0;
            before -= text[found..end].Count((byte)'"');
            if (before % 2 == 0)
                return found + 1;
            end = found;
        }
    }

    private static int EndOfLastRowWithComments(ReadOnlySpan<byte> text, byte comment)
    {
        var (start, end, isQuoted) = (0, 0, false);
        while (start < text.Length)
        {
            var length = EndOfFirst(text[start..], isWhole: false);
            if (length < 0)
                return end;
            var line = text.Slice(start, length);
            if (isQuoted || line[0] != comment)
                isQuoted ^= line.Count((byte)'"') % 2 == 1;
            start += length;
            if (!isQuoted)
                end = start;
        }

        return end;
    }
}
