namespace Nadir.Expressions;

/// <summary>Names in LaTeX: Greek letters, subscripts, words upright.</summary>
internal static class LatexName
{
    /// <summary>Capitals that look like Latin ones have no command.</summary>
    private static readonly HashSet<string> Latin = new(StringComparer.Ordinal)
    {
        "Alpha", "Beta", "Epsilon", "Zeta", "Eta", "Iota", "Kappa", "Mu", "Nu", "Omicron", "Rho", "Tau", "Chi",
    };

    /// <summary><c>x_{1}</c>, <c>\theta_{1}</c>, <c>\mathrm{speed}_{\mathrm{max}}</c>.</summary>
    public static string Of(string name)
    {
        var parts = name.Split('_', StringSplitOptions.RemoveEmptyEntries).SelectMany(ApartFromDigits).ToArray();
        return parts.Length switch
        {
            0 => @"\_",
            1 => Part(parts[0]),
            _ => $"{Part(parts[0])}_{{{string.Join(", ", parts.Skip(1).Select(Part))}}}",
        };
    }

    /// <summary>Whether it is written as a word, which beside other letters needs a sign between.</summary>
    public static bool IsWord(string latex) => latex.StartsWith(@"\text", StringComparison.Ordinal)
        || (latex.StartsWith(@"\mathrm{", StringComparison.Ordinal) && !latex.StartsWith(ConstantNode.Euler.Latex, StringComparison.Ordinal));

    private static IEnumerable<string> ApartFromDigits(string part)
    {
        var letters = part.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return letters.Length == 0 || letters.Length == part.Length ? [part] : [letters, part[letters.Length..]];
    }

    private static string Part(string part)
    {
        if (part is "omicron")
            return "o";
        if (GreekLetters.Contains(part))
            return Latin.Contains(part) ? $@"\mathrm{{{part[0]}}}" : $@"\{part}";
        if (part.Length == 1 || part.All(char.IsAsciiDigit))
            return char.IsAscii(part[0]) ? part : $@"\text{{{part}}}";
        return part.All(char.IsAscii) ? $@"\mathrm{{{part}}}" : $@"\text{{{part}}}";
    }
}
