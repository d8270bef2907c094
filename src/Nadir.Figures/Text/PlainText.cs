using System.Text;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Text without control characters: a title must neither move a terminal's cursor nor break a row.</summary>
internal static class PlainText
{
    /// <summary>On one line.</summary>
    public static string Of(string text, string name) => Shown(Require.Present(text, name), keepsLines: false);

    /// <summary>With its line feeds.</summary>
    public static string OfLines(string text, string name) => Shown(Require.Present(text, name), keepsLines: true);

    // Half a surrogate pair would be another character in each form of the figure.
    private static string Shown(string text, bool keepsLines)
    {
        if (!text.Any(character => char.IsControl(character) || char.IsSurrogate(character)))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            plain.Append(Rune.IsControl(rune) && !(keepsLines && rune.Value == '\n') ? new Rune(' ') : rune);
        return plain.ToString();
    }
}
