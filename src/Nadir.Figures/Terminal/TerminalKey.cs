namespace Nadir.Figures;

/// <summary>Shades and colours of values, and the row that explains them.</summary>
internal static class TerminalKey
{
    private const string Shades = " ░▒▓█";
    private const int ColorCells = 16;

    public static char Shade(double fraction) => Shades[Math.Min(Shades.Length - 1, (int)(fraction * Shades.Length))];

    /// <summary>A row a scale: its lower end, shades, its upper end, and what it measures; bands with the levels between.</summary>
    public static IEnumerable<string> Lines(Figure figure, Ansi ansi)
    {
        foreach (var trace in figure.Traces)
        {
            if (trace is ContourTrace { Filled: true } contour)
                yield return Bands(new ContourColors(contour, Theme.Light), ansi) + Title(contour);
            else if (trace is FieldTrace { ShowColorBar: true } or SurfaceTrace && trace is IColorScaled scaled && scaled.Values.Any(double.IsFinite))
                yield return Scale(new ColorScale(scaled), ansi) + Title(scaled);
        }
    }

    private static string Bands(ContourColors colors, Ansi ansi) => string.Concat(Enumerable.Range(0, colors.Steps).Select(step =>
        (step == 0 ? "" : $" {Text(colors.Bands[step].Low)} ")
        + Sample((step + 0.5) / colors.Steps, colors.ColorOfStep(step), ansi, 2)));

    private static string Scale(ColorScale scale, Ansi ansi)
    {
        var fractions = Enumerable.Range(0, ColorCells).Select(i => (i + 0.5) / ColorCells);
        var samples = ansi.Enabled
            ? string.Concat(fractions.Select(fraction => Sample(fraction, scale.ColorAt(fraction), ansi, 1)))
            : Shades;
        return $"{Text(scale.Minimum)} {samples} {Text(scale.Maximum)}";
    }

    private static string Sample(double fraction, Color color, Ansi ansi, int cells) =>
        ansi.Enabled ? ansi.On(new string(' ', cells), color) : new string(Shade(fraction), cells);

    private static string Title(IColorScaled scaled) => scaled.ValueTitle.Length > 0 ? $" {MathText.Of(scaled.ValueTitle).Plain}" : "";

    private static string Text(double value) => NumberText.Value(value, NumberStyle.Terminal);
}
