using System.Globalization;
using System.Text;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>What to write instead of a character that formulas do not know.</summary>
internal static class UnknownCharacter
{
    public static FormulaException Fault(SourceText source, string text, int at) => text[at] switch
    {
        '.' => source.Fault(at, $"a point stands only inside a number, such as 0.5; write functions without a prefix, such as sin(x)."),
        '[' or ']' or '{' or '}' => source.Fault(at, $"`{text[at]}` is not known; write round parentheses ( ) at every level."),
        '&' => source.Fault(at, $"`&` is no operator; write `and` or `&&`."),
        '?' or ':' => source.Fault(at, $"`{text[at]}` is no operator; write a choice as where(condition, value, otherwise)."),
        '%' => source.Fault(at, $"`%` is no operator; write 5 % as 0.05."),
        '\\' => source.Fault(at, $"LaTeX is not read here; write sqrt(x), sin(x), pi without a backslash."),
        ';' => source.Fault(at, $"`;` has no meaning in a formula; commas part the arguments of a function."),
        '\'' or '’' or '′' => source.Fault(at, $"a prime has no meaning in a formula; give the other variable a name such as x_1."),
        '~' => source.Fault(at, $"`~` is no operator; write `not`, or `=` for an equation."),
        _ => Other(source, text, at),
    };

    private static FormulaException Other(SourceText source, string text, int at)
    {
        if (!Rune.TryGetRuneAt(text, at, out var rune))
            return source.Fault(at, $"half a character (U+{(int)text[at]:X4}) is no text; type it anew.");
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber =>
                source.Fault(at, $"`{rune}` is not read as a number; write it with the digits 0 to 9, such as 1/2."),
            UnicodeCategory.DecimalDigitNumber => source.Fault(at, $"`{rune}` is not read as a digit; write the digits 0 to 9."),
            UnicodeCategory.Format or UnicodeCategory.Control =>
                source.Fault(at, $"an invisible character (U+{rune.Value:X4}) stands here; delete it."),
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark =>
                source.Fault(at, $"the mark U+{rune.Value:X4} has no letter before it; delete it, or type a letter."),
            _ => source.Fault(at, $"`{rune}` (U+{rune.Value:X4}) has no meaning in a formula; delete it, or write a name for it."),
        };
    }
}
