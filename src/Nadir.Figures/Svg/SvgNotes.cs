namespace Nadir.Figures;

/// <summary>Small sentences at the foot of a picture, broken between words.</summary>
internal static class SvgNotes
{
    private const double Size = 11;
    private const double LineHeight = 16;
    private const int MostLines = 4;

    /// <summary>Returns where they begin.</summary>
    public static double Draw(SvgCanvas canvas, IReadOnlyList<string> notes, Box space)
    {
        var lines = notes.SelectMany(note => Broken(note, space.Width)).ToList();
        if (lines.Count > MostLines)
            lines = [.. lines.Take(MostLines - 1), "…"];
        var y = space.Bottom;
        foreach (var line in Enumerable.Reverse(lines))
        {
            canvas.Text(TextMetrics.Fit(line, Size, space.Width), space.Left, y, Size, canvas.Theme.Muted);
            y -= LineHeight;
        }

        return y;
    }

    private static IEnumerable<string> Broken(string text, double width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && TextMetrics.Width(longer, Size) > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        yield return line;
    }
}
