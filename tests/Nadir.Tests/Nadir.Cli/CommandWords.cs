namespace Nadir.Tests.Cli;

/// <summary>A command line as a shell takes it apart: words between spaces, or within double quotes.</summary>
internal static class CommandWords
{
    public static List<string> Of(string line)
    {
        var words = new List<string>();
        var (word, isQuoted, hasWord) = ("", false, false);
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                (isQuoted, hasWord) = (!isQuoted, true);
            }
            else if (letter == ' ' && !isQuoted)
            {
                if (hasWord)
                    words.Add(word);
                (word, hasWord) = ("", false);
            }
            else
            {
                (word, hasWord) = (word + letter, true);
            }
        }

        if (hasWord)
            words.Add(word);
        return words;
    }
}
