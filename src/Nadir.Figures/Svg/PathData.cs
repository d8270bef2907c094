using System.Globalization;
using System.Text;

namespace Nadir.Figures;

/// <summary>The lines of an SVG path, two decimals of a pixel each.</summary>
internal sealed class PathData
{
    private readonly StringBuilder text = new();

    public bool IsEmpty => text.Length == 0;

    public PathData Move(double x, double y) => Add('M', x, y);

    public PathData Line(double x, double y) => Add('L', x, y);

    public PathData Close()
    {
        text.Append('Z');
        return this;
    }

    public PathData Lines(IReadOnlyList<(double X, double Y)> points, bool closed = false)
    {
        for (var i = 0; i < points.Count; i++)
            Add(i == 0 ? 'M' : 'L', points[i].X, points[i].Y);
        return closed && points.Count > 0 ? Close() : this;
    }

    public override string ToString() => text.ToString();

    private PathData Add(char command, double x, double y)
    {
        text.Append(command);
        Append(x);
        text.Append(' ');
        Append(y);
        return this;
    }

    // As SvgCanvas.Number writes it, without a string for each.
    private void Append(double value)
    {
        var hundredths = (long)Math.Round(Math.Clamp(value, -1e9, 1e9) * 100);
        if (hundredths < 0)
            text.Append('-');
        var (whole, rest) = Math.DivRem(Math.Abs(hundredths), 100);
        text.Append(CultureInfo.InvariantCulture, $"{whole}");
        if (rest == 0)
            return;
        text.Append('.').Append((char)('0' + rest / 10));
        if (rest % 10 != 0)
            text.Append((char)('0' + rest % 10));
    }
}
