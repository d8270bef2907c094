using System.Globalization;
using System.Text;

namespace Nadir.Expressions;

/// <summary>Cuts a formula into numbers, names and signs, each in its one spelling.</summary>
internal sealed class Lexer
{
    private readonly SourceText source;
    private readonly string text;
    private readonly List<Token> tokens = [];
    private int at;

    private Lexer(SourceText source)
    {
        this.source = source;
        text = string.Create(source.Text.Length, source.Text, (plain, typed) =>
        {
            for (var i = 0; i < plain.Length; i++)
                plain[i] = LexicalSigns.Plain(typed[i]);
        });
    }

    /// <summary>The tokens, the last of them the end.</summary>
    public static IReadOnlyList<Token> Read(SourceText source)
    {
        var lexer = new Lexer(source);
        while (lexer.at < lexer.text.Length)
            lexer.Next();
        lexer.tokens.Add(new Token(TokenKind.End, "", lexer.text.Length, lexer.text.Length));
        return lexer.tokens;
    }

    private void Next()
    {
        var letter = text[at];
        if (char.IsWhiteSpace(letter))
            at++;
        else if (char.IsAsciiDigit(letter) || (letter == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
            Number();
        else if (LexicalSigns.Superscript(letter) is not null)
            Superscript();
        else if (LexicalSigns.Longest(text.AsSpan(at)) is var (typed, kind, sign))
            Add(kind, sign, at + typed.Length);
        else if (NameLength(at) is > 0 and var length)
            Name(length);
        else
            throw UnknownCharacter.Fault(source, text, at);
    }

    private void Add(TokenKind kind, string spelling, int end, double value = 0)
    {
        tokens.Add(new Token(kind, spelling, at, end, value));
        at = end;
    }

    private void Number()
    {
        var end = Digits(at);
        if (end < text.Length && text[end] == '.')
            end = Digits(end + 1);
        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var exponent = end + 1;
            if (exponent < text.Length && text[exponent] is '+' or '-')
                exponent++;
            if (exponent < text.Length && char.IsAsciiDigit(text[exponent]))
                end = Digits(exponent);
        }

        if (end < text.Length && (text[end] == '.' || char.IsAsciiDigit(text[end])))
            throw source.Fault(end, $"the number {source.Quote(at, end)} goes on with a second point; a number has one.");
        if (end == at + 1 && text[at] == '0' && end + 1 < text.Length && text[end] is 'x' or 'X' && char.IsAsciiHexDigit(text[end + 1]))
            throw source.Fault(at, $"hexadecimal numbers are not known; write the number with the digits 0 to 9, or 0*x for a product.");
        var digits = text[at..end].Replace("_", "", StringComparison.Ordinal);
        var value = double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (double.IsInfinity(value))
            throw source.Fault(at, $"{source.Quote(at, end)} is too large: numbers reach up to 1.79e308.");
        if (value == 0 && digits.TakeWhile(digit => digit is not ('e' or 'E')).Any(digit => digit is >= '1' and <= '9'))
            throw source.Fault(at, $"{source.Quote(at, end)} is too small: numbers other than 0 begin at 4.94e-324.");
        Add(TokenKind.Number, digits, end, value);
    }

    /// <summary>Where a run of digits ends; single underscores may part them.</summary>
    private int Digits(int from)
    {
        var end = from;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsPartingUnderscore(end, from)))
            end++;
        return end;
    }

    private bool IsPartingUnderscore(int place, int from) =>
        text[place] == '_' && place > from && char.IsAsciiDigit(text[place - 1])
        && place + 1 < text.Length && char.IsAsciiDigit(text[place + 1]);

    private void Superscript()
    {
        var end = at;
        var digits = new StringBuilder();
        while (end < text.Length && LexicalSigns.Superscript(text[end]) is { } sign)
        {
            digits.Append(sign);
            end++;
        }

        if (!double.TryParse(digits.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            throw source.Fault(at, $"{source.Quote(at, end)} is no raised whole number; write the exponent after ^.");
        if (double.IsInfinity(value))
            throw source.Fault(at, $"{source.Quote(at, end)} is too large: numbers reach up to 1.79e308.");
        Add(TokenKind.Superscript, digits.ToString(), end, value);
    }

    private void Name(int length)
    {
        var name = VariableName.Of(text.Substring(at, length));
        var isWord = name is "and" or "or" or "not";
        Add(isWord ? TokenKind.Operator : TokenKind.Name, name, at + length);
    }

    private int NameLength(int from)
    {
        var end = from;
        while (end < text.Length && Rune.TryGetRuneAt(text, end, out var rune) && BelongsToName(rune, end == from))
            end += rune.Utf16SequenceLength;
        return end - from;
    }

    private static bool BelongsToName(Rune rune, bool isFirst) =>
        rune.Value != 'π' && !LexicalSigns.IsRaisedLetter(rune) && (Rune.IsLetter(rune) || rune.Value == '_'
            || (!isFirst && (rune.IsAscii ? Rune.IsDigit(rune) : IsInnerMark(rune))));

    private static bool IsInnerMark(Rune rune) =>
        (rune.IsBmp && VariableName.Subscript((char)rune.Value) >= 0)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
