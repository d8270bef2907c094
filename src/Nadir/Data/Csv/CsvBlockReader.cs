namespace Nadir;

/// <summary>Cuts a CSV file into blocks of whole rows.</summary>
internal sealed class CsvBlockReader : IDisposable
{
    /// <summary>What a block holds, unless a row is longer: small enough for the cache of a processor.</summary>
    public const int BlockLength = 1 << 18;

    /// <summary>The longest row that is read.</summary>
    public const int LongestRow = 1 << 24;

    private const int MostColumns = 250_000;

    private readonly CsvContent content;
    private readonly int blockLength;
    private readonly bool expectsHeader;
    private byte[] rest = [];
    private int restLength;
    private long line = 1;
    private bool isWhole;

    /// <summary>Reads up to the header; closing closes the stream.</summary>
    /// <param name="stored">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="expected">The columns' names where the file has none.</param>
    public CsvBlockReader(DataStream stored, CsvFormat format, string[]? expected = null, int blockLength = BlockLength)
    {
        this.blockLength = blockLength;
        Format = format;
        try
        {
            content = new CsvContent(stored, format.Encoding);
            expectsHeader = format.HasHeader;
            Header = ReadHeader(expected);
        }
        catch
        {
            stored.Dispose();
            throw;
        }
    }

    /// <summary>The file or stream as errors name it.</summary>
    public string Name => content.Name;

    /// <summary>How the file is written, its separator found.</summary>
    public CsvFormat Format { get; private set; }

    /// <summary>What the text is stored in.</summary>
    public string EncodingName => content.EncodingName;

    /// <summary>The columns' names, each once.</summary>
    public string[] Header { get; }

    /// <summary>Reads the next block's text, whose cells are not looked for yet; false at the end.</summary>
    /// <exception cref="DataException">The file cannot be read, or a row is too long.</exception>
    public bool Read(CsvBlock block)
    {
        (block.Failure, block.FirstLine) = (null, line);
        var length = Math.Max(blockLength, restLength);
        while (true)
        {
            Fill(block, length);
            if (block.Length == 0)
                return false;
            var end = isWhole ? block.Length : CsvLines.EndOfLastRow(block.Text, Format.Comment);
            if (end > 0)
            {
                Cut(block, end);
                return true;
            }

            content.CheckIsText(block.Text, line);
            if (length >= LongestRow)
                throw TooLong(block);
            Keep(block.Text);
            length = Math.Min(length * 2, LongestRow);
        }
    }

    /// <summary>Finds the cells of a block; what is wrong is kept in it.</summary>
    public void Index(CsvBlock block)
    {
        try
        {
            content.Check(block.Text, block.FirstLine);
            CsvTokenizer.Index(block, Name, Format, Header.Length);
        }
        catch (DataException failure)
        {
            block.Failure = failure;
        }
    }

    public void Dispose() => content.Dispose();

    private void Fill(CsvBlock block, int length)
    {
        if (block.Bytes.Length < length)
            block.Bytes = GC.AllocateUninitializedArray<byte>(length);
        block.Length = 0;
        rest.AsSpan(0, restLength).CopyTo(block.Bytes);
        block.Length = restLength;
        while (!isWhole && block.Length < length)
        {
            var count = content.Read(block.Bytes.AsSpan(block.Length, length - block.Length), line);
            isWhole = count == 0;
            block.Length += count;
        }
    }

    private void Keep(ReadOnlySpan<byte> text)
    {
        if (rest.Length < text.Length)
            rest = new byte[text.Length];
        text.CopyTo(rest);
        restLength = text.Length;
    }

    private void Cut(CsvBlock block, int end)
    {
        Keep(block.Text[end..]);
        block.Length = end;
        line += CsvLines.Count(block.Text);
    }

    private string[] ReadHeader(string[]? expected)
    {
        for (var skipped = 0; skipped < Format.SkipLines; skipped++)
            SkipLine();
        var block = new CsvBlock();
        while (Read(block))
        {
            content.Check(block.Text, block.FirstLine);
            if (Format.Separator is null)
                Format = Format with { Separator = CsvSeparator.Guess(block.Text, Format.Comment, Name) };
            block.Clear(1);
            var end = CsvTokenizer.Index(block, Name, Format, width: 0, mostRows: 1);
            if (block.Rows == 0)
                continue;
            if (block.Width > MostColumns)
            {
                throw Error.Data(
                    Name,
                    $"at most {MostColumns} columns are read, got {block.Width}. Check the separator, or turn the table.",
                    FormattableString.Invariant($"line {block.LineAt(block.Cell(0, 0).Start)}"));
            }

            var names = NamesOf(block, expected);
            if (!expectsHeader)
                end = 0;

            // What stands below the header is the first block's.
            line = block.FirstLine + CsvLines.Count(block.Text[..end]);
            var left = block.Length - end;
            var joined = new byte[left + restLength];
            block.Text[end..].CopyTo(joined);
            rest.AsSpan(0, restLength).CopyTo(joined.AsSpan(left));
            (rest, restLength) = (joined, joined.Length);
            return names;
        }

        throw Error.Data(Name, $"the file is empty. It needs {(expectsHeader ? "a header row and " : "")}one row a sample.");
    }

    private string[] NamesOf(CsvBlock block, string[]? expected)
    {
        var line = (int)Math.Min(block.LineAt(block.Cell(0, 0).Start), int.MaxValue);
        if (expectsHeader)
            return CsvHeader.Check([.. block.Row(0).ToArray().Select(block.TextOf)], Name, line, Format.Separator!.Value);
        if (expected is null)
            return [.. Enumerable.Range(1, block.Width).Select(number => FormattableString.Invariant($"column{number}"))];
        return expected.Length == block.Width ? expected : throw Error.Data(
            Name,
            $"this row has {block.Width} cells, the table read before has {expected.Length}. Pass a file of the same columns.",
            FormattableString.Invariant($"line {line}"));
    }

    private void SkipLine()
    {
        var block = new CsvBlock();
        var length = blockLength;
        while (true)
        {
            Fill(block, length);
            var end = CsvLines.EndOfFirst(block.Text, isWhole);
            if (end >= 0)
            {
                Keep(block.Text[end..]);
                line++;
                return;
            }

            content.CheckIsText(block.Text, line);
            if (length >= LongestRow)
                throw TooLong(block);
            Keep(block.Text);
            length = Math.Min(length * 2, LongestRow);
        }
    }

    private DataException TooLong(CsvBlock block)
    {
        if (Format.Separator is not null)
        {
            try
            {
                CsvTokenizer.Index(block, Name, Format, Header?.Length ?? 0);
            }
            catch (DataException reason)
            {
                return reason;
            }
        }

        return Error.Data(
            Name,
            $"the row that begins here is longer than {LongestRow} bytes. Check that this is a table with a row a line, and its quotes.",
            FormattableString.Invariant($"line {line}"));
    }
}
