using System.Text;

namespace Nadir.Figures;

/// <summary>A drawing surface of text cells with 2 × 4 dots each, at U+2800 and following.</summary>
internal sealed class BrailleCanvas(int columns, int rows)
{
    private const int Blank = 0x2800;

    // Unicode numbers the dots down the left column, down the right one, and then the bottom pair.
    private static readonly byte[,] Bits = { { 0x01, 0x08 }, { 0x02, 0x10 }, { 0x04, 0x20 }, { 0x40, 0x80 } };
    private readonly byte[,] dots = new byte[rows, columns];
    private readonly char[,] marks = new char[rows, columns];
    private readonly int[,] painters = new int[rows, columns];
    private readonly char[,] shades = new char[rows, columns];
    private readonly Color?[,] grounds = new Color?[rows, columns];

    /// <summary>The painter of what belongs to no trace.</summary>
    public const int Nobody = -1;

    // The right half of a character that takes two cells.
    private const char Covered = '\uffff';

    public int Columns => columns;

    public int Rows => rows;

    public int Width => 2 * columns;

    public int Height => 4 * rows;

    public void Dot(double x, double y, int painter)
    {
        if (!IsInside(x, y, out var column, out var row) || marks[row / 4, column / 2] != 0)
            return;
        dots[row / 4, column / 2] |= Bits[row % 4, column % 2];
        painters[row / 4, column / 2] = painter;
    }

    /// <summary>A character in place of the cell's dots.</summary>
    public void Mark(double x, double y, int painter, char mark)
    {
        if (!IsInside(x, y, out var column, out var row))
            return;
        marks[row / 4, column / 2] = mark;
        painters[row / 4, column / 2] = painter;
    }

    /// <summary>Whether a character stands in the dot's cell.</summary>
    public bool IsMarked(double x, double y) => IsInside(x, y, out var column, out var row) && marks[row / 4, column / 2] != 0;

    /// <summary>What is seen of a cell where nothing is drawn: a shade, or its colour.</summary>
    public void Ground(int column, int row, char shade, Color color) => (shades[row, column], grounds[row, column]) = (shade, color);

    /// <summary>Characters from a cell on, if they fit and none of the cells has one already.</summary>
    public bool Write(int column, int row, string text, int painter)
    {
        var cells = RuneCells.Of(text);
        if (row < 0 || row >= rows || column < 0 || column + cells > columns || text.Any(char.IsSurrogate))
            return false;
        for (var at = column; at < column + cells; at++)
        {
            if (marks[row, at] != 0)
                return false;
        }

        foreach (var character in text)
        {
            var width = RuneCells.Of(character.ToString());
            for (var at = column; at < column + width; at++)
                (marks[row, at], painters[row, at]) = (at == column ? character : Covered, painter);
            column += width;
        }

        return true;
    }

    /// <summary>Dots along a straight line; the pattern goes on where the last line stopped.</summary>
    public void Line((double X, double Y) from, (double X, double Y) to, int painter, DotPattern pattern)
    {
        if (Clipping.Clip(from, to, Width - 1, Height - 1) is not var (start, end))
            return;
        var steps = (int)Math.Ceiling(Math.Max(Math.Abs(end.X - start.X), Math.Abs(end.Y - start.Y)));
        for (var i = 0; i <= steps; i++)
        {
            var share = steps == 0 ? 0 : i / (double)steps;
            if (pattern.Next())
                Dot(start.X + share * (end.X - start.X), start.Y + share * (end.Y - start.Y), painter);
        }
    }

    /// <summary>One row of text; runs of cells by one painter, or of one ground, pass through a brush together.</summary>
    /// <param name="brush">Takes what is drawn and who drew it; the terminal's own ground sets it off from ours.</param>
    /// <param name="ground">Takes spaces and the colour behind them; shades stand in for colours when null.</param>
    public string Row(int row, Func<string, int, string> brush, Func<string, Color, string>? ground = null)
    {
        var line = new StringBuilder();
        for (var column = 0; column < columns;)
        {
            var (drawn, painter, color) = (IsDrawn(row, column), painters[row, column], grounds[row, column]);
            var run = new StringBuilder();
            bool Belongs() => column < columns && IsDrawn(row, column) == drawn
                && (drawn ? painters[row, column] == painter : grounds[row, column] == color);
            for (; Belongs(); column++)
            {
                if (drawn && marks[row, column] != Covered)
                    run.Append(Cell(row, column));
                else if (!drawn)
                    run.Append(ground is null && shades[row, column] != 0 ? shades[row, column] : ' ');
            }

            var text = run.ToString();
            line.Append(drawn ? brush(text, painter) : color is { } behind && ground is not null ? ground(text, behind) : text);
        }

        return line.ToString();
    }

    private bool IsInside(double x, double y, out int column, out int row)
    {
        (column, row) = ((int)Math.Round(x), (int)Math.Round(y));
        return column >= 0 && column < Width && row >= 0 && row < Height;
    }

    private bool IsDrawn(int row, int column) => dots[row, column] != 0 || marks[row, column] != 0;

    private char Cell(int row, int column) =>
        marks[row, column] != 0 ? marks[row, column] : (char)(Blank + dots[row, column]);
}
