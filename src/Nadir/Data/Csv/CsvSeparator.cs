namespace Nadir;

/// <summary>Which character stands between cells, told by the first row.</summary>
internal static class CsvSeparator
{
    /// <summary>The most frequent of the usual ones outside quotes; tab for files that are called so, a comma where there is none.</summary>
    public static char Guess(ReadOnlySpan<byte> text, char? comment, string name)
    {
        if (IsTabbed(name))
            return '\t';
        var counts = new int[CsvFormat.Separators.Length];
        while (text.Length > 0)
        {
            var end = CsvLines.EndOfFirst(text, isWhole: true);
            var line = text[..end];
            if (line.Trim("\r\n "u8).Length > 0 && line[0] != comment)
            {
                Count(text, counts);
                break;
            }

            text = text[end..];
        }

        return CsvFormat.Separators[Array.IndexOf(counts, counts.Max())];
    }

    private static void Count(ReadOnlySpan<byte> text, int[] counts)
    {
        var isQuoted = false;
        foreach (var unit in text)
        {
            if (unit == '"')
                isQuoted = !isQuoted;
            if (isQuoted)
                continue;
            if (unit is (byte)'\n' or (byte)'\r')
                return;
            if (CsvFormat.Separators.IndexOf((char)unit, StringComparison.Ordinal) is >= 0 and var found)
                counts[found]++;
        }
    }

    private static bool IsTabbed(string name) => name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".tab", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".tsv.gz", StringComparison.OrdinalIgnoreCase);
}
