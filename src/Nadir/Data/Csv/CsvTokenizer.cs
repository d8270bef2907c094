namespace Nadir;

/// <summary>Finds the cells of a block.</summary>
/// <remarks>
/// A quote opens a cell where only spaces stand before it, and is doubled inside; anywhere else it is an error. Lines of nothing but
/// spaces are no rows.
/// </remarks>
internal static class CsvTokenizer
{
    /// <summary>Finds all cells of all rows.</summary>
    /// <param name="width">Cells a row; 0 takes the number of the first row's.</param>
    /// <param name="mostRows">Ends after so many; the rest is left.</param>
    /// <returns>Where it ended.</returns>
    /// <exception cref="DataException">Quotes are wrong, or a row has another number of cells.</exception>
    public static int Index(CsvBlock block, string name, CsvFormat format, int width, int start = 0, int mostRows = int.MaxValue)
    {
        var text = block.Text;
        var separator = (byte)format.Separator!.Value;
        var row = width == 0 ? new CsvSpan[16] : new CsvSpan[width];
        if (width > 0)
            block.Clear(width);
        var specials = new CsvSpecials(text, separator, start);
        var rows = 0;
        while (start < text.Length && rows < mostRows)
        {
            if (format.Comment is { } comment && text[start] == comment)
            {
                start += CsvLines.EndOfFirst(text[start..], isWhole: true);
                specials.MoveTo(start);
                continue;
            }

            var (rowStart, cells, isQuoted) = (start, 0, false);
            while (true)
            {
                var end = specials.Next();
                CsvSpan cell;
                if (end < text.Length && text[end] == '"')
                {
                    if (text[start..end].ContainsAnyExcept((byte)' '))
                        throw QuoteInside(block, name, rowStart);
                    cell = Quoted(block, name, rowStart, end, separator, out end);
                    isQuoted = true;
                    specials.MoveTo(end + 1);
                }
                else
                {
                    cell = Trimmed(text, start, end);
                }

                if (cells == row.Length)
                    row = Wider(row, width, cells, text.Length);
                if (cells < row.Length)
                    row[cells] = cell;
                cells++;
                start = end + 1;
                if (end < text.Length && text[end] == separator)
                    continue;
                if (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n')
                {
                    start++;
                    specials.MoveTo(start);
                }

                break;
            }

            if (cells == 1 && row[0].Length == 0 && !isQuoted)
                continue;
            if (width == 0)
            {
                width = cells;
                row = row[..width];
                block.Clear(width);
            }

            if (cells != width)
                throw OtherWidth(block, name, rowStart, cells, width);
            block.Add(row);
            rows++;
        }

        return Math.Min(start, text.Length);
    }

    private static CsvSpan[] Wider(CsvSpan[] row, int width, int cells, int length)
    {
        if (width == 0)
            Array.Resize(ref row, Math.Min(cells * 2, length + 1));
        return row;
    }

    private static CsvSpan Trimmed(ReadOnlySpan<byte> text, int start, int end)
    {
        while (start < end && text[start] == ' ')
            start++;
        while (end > start && text[end - 1] == ' ')
            end--;
        return new CsvSpan(start, end - start);
    }

    private static CsvSpan Quoted(CsvBlock block, string name, int rowStart, int open, byte separator, out int end)
    {
        var text = block.Text;
        var (close, isDoubled) = (open + 1, false);
        while (true)
        {
            var next = text[close..].IndexOf((byte)'"');
            if (next < 0)
                throw Error.Data(name, $"a quote that opens in this row is never closed. Close it; a quote inside quotes is doubled.", Position(block, rowStart));
            close += next;
            if (close + 1 == text.Length || text[close + 1] != '"')
                break;
            isDoubled = true;
            close += 2;
        }

        end = close + 1;
        while (end < text.Length && text[end] == ' ' && separator != ' ')
            end++;
        if (end < text.Length && text[end] != separator && text[end] is not ((byte)'\n' or (byte)'\r'))
            throw QuoteInside(block, name, rowStart);
        var length = close - open - 1;
        return new CsvSpan(open + 1, isDoubled ? ~length : length);
    }

    private static DataException QuoteInside(CsvBlock block, string name, int rowStart) => Error.Data(
        name, $"a quote stands inside a cell. Put the whole cell in quotes and double the quotes inside.", Position(block, rowStart));

    private static DataException OtherWidth(CsvBlock block, string name, int rowStart, int cells, int width) => Error.Data(
        name,
        $"this row has {cells} cells, the header has {width}. Make them equal; a cell that holds a separator needs quotes.",
        Position(block, rowStart));

    private static string Position(CsvBlock block, int rowStart) => FormattableString.Invariant($"line {block.LineAt(rowStart)}");
}
