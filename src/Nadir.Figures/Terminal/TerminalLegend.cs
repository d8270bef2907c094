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
            var sample = Sample(figure, trace, index, apart: !ansi.Enabled);
            var name = MathText.Of(trace.Name).Plain;
            var entry = $"{sample} {name}";
            var gap = used > 0 ? Gap : 0;
            if (used + gap + RuneCells.Of(entry) > columns)
                return used + 2 <= columns ? text + " …" : text;
            text += new string(' ', gap) + ansi.Of(sample, trace, index) + " " + name;
            used += gap + RuneCells.Of(entry);
        }

        return text;
    }

    /// <summary>The shade of bars of one trace where colour cannot tell them apart.</summary>
    public static char Shade(int index, bool apart) => apart ? "█▒▓░"[index % 4] : '█';

    private static string Sample(Figure figure, Trace trace, int index, bool apart)
    {
        switch (trace)
        {
            case BarTrace:
                return Shade(index, apart).ToString();
            case LineTrace line:
                return Dots(DotPattern.Of(line.Dash, index, apart));
            case ImplicitTrace curve:
                return Dots(DotPattern.Among(figure, curve, curve.Dash, apart));
            case RuleTrace rule:
                return Dots(DotPattern.Of(rule.Dash, 0, apart: false));
            case ContourTrace:
                return Dots(new DotPattern(1, 0));
            case PathTrace path:
                return $"{TerminalCurves.Start}{Dots(DotPattern.Among(figure, path, LineDash.Solid, apart))}{TerminalCurves.End}";
            case BandTrace or RegionTrace:
                return "⢕⢕";
            case HistogramTrace histogram:
                return TerminalBins.PatternOf(figure, histogram, apart) is { } outline ? Dots(outline) : "⣿";
            case BoxTrace:
                return "⣏⣹";
            case VectorFieldTrace:
                return TerminalArrows.Sample.ToString();
            case SurfaceTrace:
                return "▒";
            default:
                return TerminalTraces.MarkOf(index).ToString();
        }
    }

    private static string Dots(DotPattern pattern)
    {
        var canvas = new BrailleCanvas(4, 1);
        canvas.Line((0, 2), (canvas.Width - 1, 2), 0, pattern);
        return canvas.Row(0, (text, _) => text).TrimEnd();
    }
}
