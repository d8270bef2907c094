using System.Globalization;
using System.Text;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>What to write instead of a character that formulas do not know.</summary>
internal static class UnknownCharacter
{
    public static FormulaException Fault(SourceText source, string text, int at) => text[at] switch
    {
        '.' when at + 1 < text.Length && text[at + 1] is '^' or '*' or '/' =>
            source.Fault(at, $"`.{text[at + 1]}` is no operator: formulas are element by element anyway; write `{text[at + 1]}`."),
        '.' => source.Fault(at, $"a point stands only inside a number, such as 0.5; write functions without a prefix, such as sin(x)."),
        '{' when at > 0 && text[at - 1] == '_' =>
            source.Fault(at, $"a subscript stands behind its underscore alone; write it without braces, such as x_1 or x_max."),
        '[' or ']' or '{' or '}' or (>= '〈' and <= '】') or '〔' or '〕' => source.Fault(at, $"`{text[at]}` is not known; write round parentheses ( ) at every level."),
        '&' => source.Fault(at, $"`&` is no operator; write `and` or `&&`."),
        ':' when at + 1 < text.Length && text[at + 1] == '=' => source.Fault(at, $"`:=` is no operator; write `=` for an equation."),
        '?' or ':' => source.Fault(at, $"`{text[at]}` is no operator; write a choice as where(condition, value, otherwise)."),
        '%' => source.Fault(at, $"`%` is no operator; write what a division leaves as mod(a, b), and 5 % as 0.05."),
        '\\' => source.Fault(at, $"LaTeX is not read here; write sqrt(x), sin(x), pi without a backslash, and fractions as (a)/(b)."),
        ';' => source.Fault(at, $"`;` has no meaning in a formula; commas part the arguments of a function."),
        '"' or '“' or '”' or '„' or '‘' or '«' or '»' => Quotation(source, text, at),
        '\'' or '’' when at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == ')') => Quotation(source, text, at),
        '\'' or '’' or '′' => source.Fault(at, $"a prime has no meaning in a formula; give the other variable a name such as x_1."),
        '°' => source.Fault(at, $"angles are in radians; write 30° as 30*pi/180."),
        '⌊' or '⌋' => source.Fault(at, $"`{text[at]}` is not known; write floor(x)."),
        '⌈' or '⌉' => source.Fault(at, $"`{text[at]}` is not known; write ceil(x)."),
        '∑' or '∏' or '∫' => source.Fault(at, $"`{text[at]}` is not known; a sum over rows of data is written sum(…), a mean mean(…)."),
        '—' or '―' => source.Fault(at, $"`{text[at]}` is a dash; write - for minus."),
        '、' => source.Fault(at, $"`、` is no comma; write , between the arguments of a function."),
        '。' => source.Fault(at, $"a formula ends without a full stop; delete it."),
        '~' => source.Fault(at, $"`~` is no operator; write `not`, or `=` for an equation."),
        _ => Other(source, text, at),
    };

    private static FormulaException Quotation(SourceText source, string text, int at) =>
        source.Fault(at, $"a quotation mark (U+{(int)text[at]:X4}) has no meaning in a formula; delete it.");

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
            UnicodeCategory.ModifierLetter => source.Fault(at, $"a raised letter is not read as a power; write it after ^, such as x^n."),
            _ => source.Fault(at, $"`{rune}` (U+{rune.Value:X4}) has no meaning in a formula; delete it, or write a name for it."),
        };
    }
}
