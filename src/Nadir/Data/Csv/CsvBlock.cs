using System.Text;

namespace Nadir;

/// <summary>Whole rows of a CSV file as bytes of UTF-8, and where their cells lie.</summary>
internal sealed class CsvBlock
{
    private CsvSpan[] cells = [];
    private int count;

    /// <summary>The text; only the first <see cref="Length"/> bytes count.</summary>
    public byte[] Bytes { get; set; } = [];

    public int Length { get; set; }

    /// <summary>The number of the first line, from 1.</summary>
    public long FirstLine { get; set; }

    /// <summary>What is wrong with it; thrown when its turn has come.</summary>
    public DataException? Failure { get; set; }

    /// <summary>Cells a row.</summary>
    public int Width { get; private set; }

    public int Rows => count / Width;

    public ReadOnlySpan<byte> Text => Bytes.AsSpan(0, Length);

    /// <summary>Begins anew with rows of so many cells.</summary>
    public void Clear(int width) => (Width, count) = (width, 0);

    /// <summary>Where the cells lie, a row after the other.</summary>
    public ReadOnlySpan<CsvSpan> Row(int row) => cells.AsSpan(row * Width, Width);

    public CsvSpan Cell(int row, int column) => cells[(row * Width) + column];

    /// <summary>A cell's bytes; quotes that are doubled inside still are.</summary>
    public ReadOnlySpan<byte> Raw(CsvSpan cell) => Bytes.AsSpan(cell.Start, cell.Length);

    /// <summary>A cell's text.</summary>
    public string TextOf(CsvSpan cell)
    {
        var text = Encoding.UTF8.GetString(Raw(cell));
        return cell.HasDoubledQuotes ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    /// <summary>The line a byte stands in.</summary>
    public long LineAt(int position) => FirstLine + CsvLines.Count(Bytes.AsSpan(0, position));

    /// <summary>Lets go of what is not needed to keep the rows.</summary>
    public CsvBlock Kept()
    {
        if (Bytes.Length > Length + (Length / 4))
            Bytes = Text.ToArray();
        Array.Resize(ref cells, count);
        return this;
    }

    /// <summary>Adds a row; the cells' number has been checked.</summary>
    public void Add(ReadOnlySpan<CsvSpan> row)
    {
        if (count + row.Length > cells.Length)
            Array.Resize(ref cells, Math.Max(checked(count + row.Length), Math.Max(cells.Length * 2, 256)));
        row.CopyTo(cells.AsSpan(count));
        count += row.Length;
    }
}
