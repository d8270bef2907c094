using System.Text;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Text without control characters: a title must neither move a terminal's cursor nor break a row.</summary>
internal static class PlainText
{
    public static string Of(string text, string name)
    {
        Require.Present(text, name);
        if (!text.Any(char.IsControl))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
            plain.Append(char.IsControl(character) ? ' ' : character);
        return plain.ToString();
    }
}
