using System.Text.RegularExpressions;

namespace Nadir.Figures;

/// <summary>ANSI colours, or nothing at all.</summary>
internal sealed partial class Ansi(bool enabled)
{
    // The terminal's own cyan, yellow, green, magenta, blue, red: they follow its background, fixed shades would not.
    private static readonly string[] Series = ["36", "33", "32", "35", "34", "31"];

    public bool Enabled => enabled;

    /// <summary>How many cells a text takes on the screen.</summary>
    public static int Cells(string text) => RuneCells.Of(Codes().Replace(text, ""));

    public string Bold(string text) => Wrap(text, "1");

    public string Of(string text, Trace trace, int index) =>
        Wrap(text, trace.Color is { } color ? $"38;2;{Channels(color)}" : Series[(trace.SeriesIndex ?? index) % Series.Length]);

    public string On(string text, Color ground) => Wrap(text, $"48;2;{Channels(ground)}");

    private static string Channels(Color color) => FormattableString.Invariant($"{color.Red};{color.Green};{color.Blue}");

    private string Wrap(string text, string code) =>
        enabled && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Codes();
}
