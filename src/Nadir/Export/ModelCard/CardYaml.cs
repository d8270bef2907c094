using System.Globalization;
using System.Text;

namespace Nadir;

/// <summary>Values of a card's front matter, so that readers of YAML 1.1 and 1.2 take them for what they are.</summary>
internal static class CardYaml
{
    /// <summary>A word as it is, any other text between quotes.</summary>
    public static string Of(string value) => value.Length > 0 && char.IsAsciiLetter(value[0])
        && value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')
        && value.ToLowerInvariant() is not ("true" or "false" or "yes" or "no" or "on" or "off" or "null" or "y" or "n")
        ? value
        : Quoted(value);

    /// <summary>A number of four digits.</summary>
    public static string Of(double value)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? ".nan" : value > 0 ? ".inf" : "-.inf";

        // YAML 1.1 takes 1E-05 for a text.
        var text = value.ToString("G4", CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text : text.Replace("E", ".0E", StringComparison.Ordinal);
    }

    // JSON's pairs of escapes for one character are two characters in YAML.
    private static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var letter in value.EnumerateRunes())
        {
            if (letter.Value is '"' or '\\')
                text.Append('\\').Append(letter);
            else if (Rune.IsControl(letter) || letter.Value is 0x2028 or 0x2029 or 0xFEFF or 0xFFFE or 0xFFFF)
                text.Append(CultureInfo.InvariantCulture, $"\\u{letter.Value:X4}");
            else
                text.Append(letter);
        }

        return text.Append('"').ToString();
    }
}
