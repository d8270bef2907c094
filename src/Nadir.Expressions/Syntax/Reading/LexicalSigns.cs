using System.Text;

namespace Nadir.Expressions;

/// <summary>The signs of formulas and their other spellings.</summary>
internal static class LexicalSigns
{
    /// <summary>As typed, what it is, and its one spelling; longer ones first.</summary>
    private static readonly (string Typed, TokenKind Kind, string Sign)[] Signs =
    [
        ("**", TokenKind.Operator, "^"), ("<=", TokenKind.Operator, "<="), (">=", TokenKind.Operator, ">="),
        ("==", TokenKind.Operator, "=="), ("!=", TokenKind.Operator, "!="), ("&&", TokenKind.Operator, "and"),
        ("+", TokenKind.Operator, "+"), ("-", TokenKind.Operator, "-"), ("−", TokenKind.Operator, "-"),
        ("–", TokenKind.Operator, "-"), ("*", TokenKind.Operator, "*"), ("·", TokenKind.Operator, "*"),
        ("⋅", TokenKind.Operator, "*"), ("×", TokenKind.Operator, "*"), ("∗", TokenKind.Operator, "*"),
        ("∙", TokenKind.Operator, "*"), ("•", TokenKind.Operator, "*"), ("‐", TokenKind.Operator, "-"), ("‑", TokenKind.Operator, "-"),
        ("/", TokenKind.Operator, "/"), ("÷", TokenKind.Operator, "/"), ("∕", TokenKind.Operator, "/"),
        ("^", TokenKind.Operator, "^"), ("<", TokenKind.Operator, "<"), (">", TokenKind.Operator, ">"),
        ("≤", TokenKind.Operator, "<="), ("≥", TokenKind.Operator, ">="), ("≠", TokenKind.Operator, "!="),
        ("≦", TokenKind.Operator, "<="), ("≧", TokenKind.Operator, ">="), ("⩽", TokenKind.Operator, "<="), ("⩾", TokenKind.Operator, ">="),
        ("=", TokenKind.Operator, "="), ("!", TokenKind.Operator, "!"), ("¬", TokenKind.Operator, "!"),
        ("∧", TokenKind.Operator, "and"), ("∨", TokenKind.Operator, "or"),
        ("(", TokenKind.Open, "("), (")", TokenKind.Close, ")"), (",", TokenKind.Comma, ","), ("|", TokenKind.Bar, "|"),
        ("√", TokenKind.Root, "sqrt"), ("∛", TokenKind.Root, "cbrt"), ("π", TokenKind.Name, "pi"), ("∞", TokenKind.Name, "inf"),
    ];

    /// <summary>The longest sign a text begins with.</summary>
    public static (string Typed, TokenKind Kind, string Sign)? Longest(ReadOnlySpan<char> text)
    {
        foreach (var sign in Signs)
        {
            if (text.StartsWith(sign.Typed, StringComparison.Ordinal))
                return sign;
        }

        return null;
    }

    /// <summary>The digit or sign that is raised in a superscript; null for anything else.</summary>
    public static char? Superscript(char letter) => letter switch
    {
        '⁰' => '0',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        >= '⁴' and <= '⁹' => (char)('4' + (letter - '⁴')),
        '⁺' => '+',
        '⁻' => '-',
        _ => null,
    };

    /// <summary>Whether a letter is raised, so that it would be taken for an exponent.</summary>
    public static bool IsRaisedLetter(Rune letter) =>
        letter.Value is 0x2071 or 0x207F or (>= 0x02B0 and <= 0x02B8) or (>= 0x1D2C and <= 0x1D61) or (>= 0x1D9B and <= 0x1DBF);

    /// <summary>The full-width signs and digits of an East Asian keyboard as plain ones.</summary>
    public static char Plain(char letter) => letter is >= '！' and <= '～' ? (char)(letter - '！' + '!') : letter;
}
