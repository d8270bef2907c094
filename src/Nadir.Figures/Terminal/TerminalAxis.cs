namespace Nadir.Figures;

/// <summary>The line under a plot and the numbers or labels under that, as many as fit without touching.</summary>
internal static class TerminalAxis
{
    private const int LeastGap = 2;
    private const int MostIntervals = 10;

    public static IEnumerable<string> Lines(AxisView axis, int margin, int width)
    {
        var places = Fit(axis, width);
        var line = new string('─', width).ToCharArray();
        var numbers = "";
        foreach (var (text, center, start) in places)
        {
            line[center] = '┬';
            numbers += new string(' ', Math.Max(0, margin + 1 + start - RuneCells.Of(numbers))) + text;
        }

        return [new string(' ', margin) + "└" + new string(line), numbers];
    }

    private static List<(string Text, int Center, int Start)> Fit(AxisView axis, int width)
    {
        var most = axis.HasCategories ? Math.Min(axis.Categories.Count, width / (1 + LeastGap) + 1) : MostIntervals;
        for (var intervals = most; ; intervals--)
        {
            var places = axis.Ticks(intervals, NumberStyle.Terminal).Where(tick => tick.Text.Length > 0)
                .Select(tick => Place(axis, tick, width)).ToList();
            var free = places.Zip(places.Skip(1)).All(pair =>
                pair.First.Start + RuneCells.Of(pair.First.Text) + LeastGap <= pair.Second.Start);
            if (free)
                return places;
            if (intervals <= 1)
                return places[..1];
        }
    }

    private static (string Text, int Center, int Start) Place(AxisView axis, Tick tick, int width)
    {
        var text = RuneCells.Cut(tick.Text, width);
        var center = Math.Clamp((int)Math.Round(axis.Fraction(tick.Value) * (2 * width - 1)) / 2, 0, width - 1);
        return (text, center, Math.Clamp(center - RuneCells.Of(text) / 2, 0, width - RuneCells.Of(text)));
    }
}
