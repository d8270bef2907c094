namespace Nadir.Figures;

/// <summary>ANSI colours, or nothing at all.</summary>
internal sealed class Ansi(bool enabled)
{
    // The terminal's own cyan, yellow, green, magenta, blue, red: they follow its background, fixed shades would not.
    private static readonly string[] Series = ["36", "33", "32", "35", "34", "31"];

    public bool Enabled => enabled;

    public string Bold(string text) => Wrap(text, "1");

    public string Of(string text, Trace trace, int index) => Wrap(
        text,
        trace.Color is { } color ? $"38;2;{color.Red};{color.Green};{color.Blue}" : Series[index % Series.Length]);

    private string Wrap(string text, string code) =>
        enabled && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
