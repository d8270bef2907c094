namespace Nadir.Expressions;

/// <summary>The one spelling of a name that may be typed in several ways.</summary>
internal static class VariableName
{
    /// <summary><c>theta_1</c> for <c>θ₁</c>, <c>θ_1</c> and <c>theta_1</c>.</summary>
    public static string Of(string typed)
    {
        var parts = typed.Split('_').SelectMany(ApartFromSubscript).Select(SpelledOut);
        return string.Join('_', parts);
    }

    /// <summary>The digit of a subscript such as ₁; −1 for anything else.</summary>
    public static int Subscript(char letter) => letter is >= '₀' and <= '₉' ? letter - '₀' : -1;

    private static IEnumerable<string> ApartFromSubscript(string part)
    {
        var from = part.TakeWhile(letter => Subscript(letter) < 0).Count();
        if (from == part.Length)
            return [part];
        var digits = string.Concat(part[from..]
            .Select(letter => Subscript(letter) is >= 0 and var digit ? (char)('0' + digit) : letter));
        return from == 0 ? [digits] : [part[..from], digits];
    }

    /// <summary>A Greek letter that stands alone, or before digits, by its name; inside a word it stays a letter.</summary>
    private static string SpelledOut(string part) =>
        part.Length > 0 && GreekLetters.NameOf(part[0]) is { } name && part.Skip(1).All(char.IsAsciiDigit)
            ? name + part[1..]
            : part;
}
