using System.Globalization;
using System.Text;

namespace Nadir;

/// <summary>Takes texts apart into words, word runs or character runs, as scikit-learn's default does.</summary>
/// <remarks>
/// A word is two or more letters, digits or underscores on end, in any script: <c>(?u)\b\w\w+\b</c>, read without a regular
/// expression. Lower case is the simple one of each character (of the Greek final sigma, the plain sigma).
/// </remarks>
internal sealed class TextTokens(TextAnalyzer analyzer, bool lowercase, string[]? stopWords, int minNgram, int maxNgram)
{
    private readonly HashSet<string> stops = new(stopWords ?? [], StringComparer.Ordinal);

    /// <summary>The terms of a text; a term that stands twice comes twice.</summary>
    public List<string> Of(string text)
    {
        if (lowercase)
            text = text.ToLowerInvariant();
        return analyzer switch
        {
            TextAnalyzer.Word => WordRuns(Words(text)),
            TextAnalyzer.Char => CharacterRuns(Squeezed(text)),
            _ => RunsWithinWords(text),
        };
    }

    private List<string> Words(string text)
    {
        var words = new List<string>();
        var (start, length) = (0, 0);
        for (var at = 0; at <= text.Length;)
        {
            var isPart = false;
            var width = 1;
            if (at < text.Length)
                isPart = IsPartOfWord(text, at, out width);
            if (isPart)
            {
                start = length == 0 ? at : start;
                length++;
            }
            else
            {
                if (length > 1)
                    AddWord(words, text[start..at]);
                length = 0;
            }

            at += width;
        }

        return words;
    }

    private static bool IsPartOfWord(string text, int at, out int width)
    {
        var one = text[at];
        width = 1;
        if (one < 0x80)
            return char.IsAsciiLetterOrDigit(one) || one == '_';
        if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out width) != System.Buffers.OperationStatus.Done)
            return false;
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
    }

    private void AddWord(List<string> words, string word)
    {
        if (!stops.Contains(word))
            words.Add(word);
    }

    private List<string> WordRuns(List<string> words)
    {
        if (maxNgram == 1)
            return words;
        var runs = new List<string>();
        for (var length = minNgram; length <= Math.Min(maxNgram, words.Count); length++)
        {
            for (var i = 0; i + length <= words.Count; i++)
                runs.Add(length == 1 ? words[i] : string.Join(' ', words.GetRange(i, length)));
        }

        return runs;
    }

    private List<string> CharacterRuns(string text)
    {
        var runs = new List<string>();
        var starts = Starts(text);
        var count = starts.Length - 1;
        for (var length = minNgram; length <= Math.Min(maxNgram, count); length++)
        {
            for (var i = 0; i + length <= count; i++)
                runs.Add(text[starts[i]..starts[i + length]]);
        }

        return runs;
    }

    private List<string> RunsWithinWords(string text)
    {
        var runs = new List<string>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var padded = $" {word} ";
            var starts = Starts(padded);
            var count = starts.Length - 1;
            for (var length = minNgram; length <= maxNgram; length++)
            {
                for (var i = 0; i == 0 || i + length <= count; i++)
                    runs.Add(padded[starts[i]..starts[Math.Min(i + length, count)]]);

                // A word as short as the run counts once, however much longer runs may be.
                if (length >= count)
                    break;
            }
        }

        return runs;
    }

    /// <summary>Where each character begins, and the end: a character outside the basic plane is two units.</summary>
    private static int[] Starts(string text)
    {
        var starts = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at++)
        {
            starts.Add(at);
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
                at++;
        }

        starts.Add(text.Length);
        return [.. starts];
    }

    /// <summary>Runs of white space as one space.</summary>
    private static string Squeezed(string text)
    {
        var made = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
                end++;
            if (end > i + 1)
                made.Append(' ');
            else
                made.Append(text[i]);
            i = Math.Max(end, i + 1);
        }

        return made.ToString();
    }
}
