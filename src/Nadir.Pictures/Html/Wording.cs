using System.Globalization;
using System.Text;

namespace Nadir.Pictures;

/// <summary>Numbers and names as a reader expects them.</summary>
internal static class Wording
{
    private const string Validation = "validation.";

    /// <summary>Such as 97.4 %.</summary>
    public static string Percent(double share, int decimals = 1) =>
        double.IsFinite(share) ? $"{NumberText.Fixed(100 * share, decimals)} %" : "–";

    /// <summary>A share as three decimals; a dash where there is none.</summary>
    public static string Share(double share) => double.IsFinite(share) ? NumberText.Fixed(share, 3) : "–";

    public static string Value(double value) => NumberText.Value(value);

    public static string Whole(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Count(long number, string noun) => $"{Whole(number)} {noun}{(number == 1 ? "" : "s")}";

    /// <summary>Such as 45 ms, 3.2 s, 2 min 05 s, 1 h 03 min.</summary>
    public static string Duration(double seconds)
    {
        if (!double.IsFinite(seconds))
            return "–";
        var whole = (long)Math.Round(seconds);
        return whole switch
        {
            < 1 when seconds < 0.1 => $"{Whole((long)Math.Round(1000 * seconds))} ms",
            < 60 => $"{NumberText.Fixed(seconds, seconds < 10 ? 1 : 0)} s",
            < 3600 => Invariant($"{whole / 60} min {whole % 60:00} s"),
            _ => Invariant($"{whole / 3600} h {whole / 60 % 60:00} min"),
        };
    }

    /// <summary>A number for CSS.</summary>
    public static string Css(double value) => Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>
    /// The name of a loss or metric without where it was measured, as words: the share of right decisions is accuracy,
    /// whatever form they have.
    /// </summary>
    public static string Metric(string name)
    {
        var plain = name.StartsWith(Validation, StringComparison.Ordinal) ? name[Validation.Length..] : name;
        return plain is "binaryAccuracy" or "categoricalAccuracy" or "sparseCategoricalAccuracy" ? "accuracy" : Words(plain);
    }

    /// <summary>camelCase as words.</summary>
    public static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (var character in name)
        {
            if (char.IsUpper(character) && words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
            words.Append(char.ToLowerInvariant(character));
        }

        return words.ToString();
    }

    public static string Capitalized(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
