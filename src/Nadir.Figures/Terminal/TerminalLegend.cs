namespace Nadir.Figures;

/// <summary>One row that names the traces, each behind a sample of it.</summary>
internal static class TerminalLegend
{
    private const int Gap = 3;

    /// <summary>Empty where no trace has a name; names that do not fit are left out.</summary>
    public static string Line(Figure figure, int columns, Ansi ansi, string before = "")
    {
        var (text, used) = (before, RuneCells.Of(before));
        if (!figure.ShowLegend)
            return text;
        foreach (var (trace, index) in Legend.Entries(figure))
        {
            var sample = Sample(trace, index, apart: !ansi.Enabled);
            var entry = $"{sample} {trace.Name}";
            var gap = used > 0 ? Gap : 0;
            if (used + gap + RuneCells.Of(entry) > columns)
                return used + 2 <= columns ? text + " …" : text;
            text += new string(' ', gap) + ansi.Of(sample, trace, index) + " " + trace.Name;
            used += gap + RuneCells.Of(entry);
        }

        return text;
    }

    /// <summary>The shade of bars of one trace where colour cannot tell them apart.</summary>
    public static char Shade(int index, bool apart) => apart ? "█▒▓░"[index % 4] : '█';

    private static string Sample(Trace trace, int index, bool apart)
    {
        switch (trace)
        {
            case BarTrace:
                return Shade(index, apart).ToString();
            case LineTrace line:
                var canvas = new BrailleCanvas(4, 1);
                canvas.Line((0, 2), (canvas.Width - 1, 2), 0, DotPattern.Of(line, index, apart));
                return canvas.Row(0, (text, _) => text).TrimEnd();
            default:
                return TerminalTraces.MarkOf(index).ToString();
        }
    }
}
