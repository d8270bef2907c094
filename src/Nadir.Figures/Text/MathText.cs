namespace Nadir.Figures;

/// <summary>A line of text whose mathematics, between dollar signs, is set with raised and lowered parts.</summary>
/// <remarks>
/// A dollar sign opens mathematics when no space follows it and the next one closes it, with no space before and no digit
/// after, so prices stay prices. Source of that rule: Pandoc, extension tex_math_dollars.
/// </remarks>
internal sealed class MathText
{
    private MathText(IReadOnlyList<TextRun> runs) => Runs = runs;

    public IReadOnlyList<TextRun> Runs { get; }

    public bool IsEmpty => Runs.Count == 0;

    /// <summary>As characters alone: x², λ₁, and x^(a+b) where Unicode has no raised letters.</summary>
    public string Plain => PlainMath.Of(Runs);

    public static MathText Of(string text)
    {
        var runs = new List<TextRun>();
        var at = 0;
        while (NextMath(text, at) is { } found)
        {
            Add(runs, new TextRun(text[at..found.Start]));
            foreach (var run in MathParser.Parse(text[(found.Start + 1)..found.End]))
                Add(runs, run);
            at = found.End + 1;
        }

        Add(runs, new TextRun(text[at..]));
        return new MathText(runs);
    }

    /// <summary>Unit: CSS pixels.</summary>
    public double Width(double size, bool bold = false) =>
        Runs.Sum(run => TextMetrics.Width(run.Text, size * run.Scale, bold));

    /// <summary>The text, or as much of it as fits with an ellipsis.</summary>
    public MathText Fit(double size, double width, bool bold = false)
    {
        if (Width(size, bold) <= width)
            return this;
        var kept = new List<TextRun>();
        var room = width;
        foreach (var run in Runs)
        {
            var needed = TextMetrics.Width(run.Text, size * run.Scale, bold);
            if (needed > room - TextMetrics.Width("…", size, bold))
            {
                kept.Add(run with { Text = TextMetrics.Fit(run.Text + "…", size * run.Scale, room, bold) });
                break;
            }

            kept.Add(run);
            room -= needed;
        }

        return new MathText(kept);
    }

    internal static void Add(List<TextRun> runs, TextRun run)
    {
        if (run.Text.Length == 0)
            return;
        if (runs.Count > 0 && runs[^1].SetsLike(run))
            runs[^1] = run with { Text = runs[^1].Text + run.Text };
        else
            runs.Add(run);
    }

    private static (int Start, int End)? NextMath(string text, int from)
    {
        for (var start = text.IndexOf('$', from); start >= 0; start = text.IndexOf('$', start + 1))
        {
            if (start + 1 >= text.Length || char.IsWhiteSpace(text[start + 1]))
                continue;
            var end = text.IndexOf('$', start + 1);
            var closes = end > start + 1 && !char.IsWhiteSpace(text[end - 1])
                && (end + 1 == text.Length || !char.IsAsciiDigit(text[end + 1]));
            if (closes)
                return (start, end);
        }

        return null;
    }
}
