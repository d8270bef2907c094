using System.Text;

namespace Nadir.Cli;

/// <summary>Text as one line without control characters, whatever names or files put into it.</summary>
internal static class OneLine
{
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsControl(letter) && letter is not ('\u2028' or '\u2029'))
                line.Append(letter);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return line.ToString().Trim();
    }
}
