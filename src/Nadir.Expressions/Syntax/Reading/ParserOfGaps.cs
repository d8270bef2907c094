using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>What to say where an operand is missing.</summary>
internal sealed partial class Parser
{
    private FormulaException MissingOperand()
    {
        var token = Current;
        var at = token.Start;
        if (index == 0)
            return MissingFirst(token);
        var before = tokens[index - 1];
        return (before.Kind, token.Kind) switch
        {
            (TokenKind.Open, TokenKind.Close) => source.Fault(at, $"nothing stands between `(` and `)`; write a part of the formula there."),
            (TokenKind.Open, TokenKind.End) => source.Fault(before.Start, $"this `(` is not closed; write what it holds and a `)`."),
            (TokenKind.Open, _) => source.Fault(at, $"{Quote(token)} needs an operand before it; after `(` a number, a name or a function is expected."),
            (TokenKind.Comma, TokenKind.End) => source.Fault(at, $"the formula ends where an argument is expected after the comma."),
            (TokenKind.Comma, _) => source.Fault(at, $"an argument is missing between the comma and {Quote(token)}."),
            (TokenKind.Operator, TokenKind.End) when before.Text == "=" => source.Fault(at, $"nothing stands right of `=`; write the other side, such as 0."),
            (_, TokenKind.End) => source.Fault(at, $"the formula ends where {Quote(before)} needs an operand after it."),
            (TokenKind.Operator, TokenKind.Operator) when before.Touches(token) && Twisted(before.Text + token.Text) is { } right =>
                source.Fault(before.Start, $"`{before.Text}{token.Text}` is no operator; write {right}."),
            (TokenKind.Bar, TokenKind.Bar) => source.Fault(at, $"nothing stands between `|` and `|`; write |x| or abs(x)."),
            _ => source.Fault(at, $"after {Quote(before)} a number, a name or `(` is expected, got {Quote(token)}; one of the two is too many, or an operand is missing."),
        };
    }

    private FormulaException MissingFirst(Token token) => token.Kind switch
    {
        TokenKind.End => source.Fault(token.Start, $"the formula is empty; write one such as x^2 + y^2 = 1."),
        TokenKind.Close => source.Fault(token.Start, $"no `(` is open that this `)` could close; delete it, or open one before."),
        TokenKind.Superscript => source.Fault(token.Start, $"a raised exponent needs a base before it, such as x²."),
        _ when token.Is("=") => source.Fault(token.Start, $"`=` needs an operand before it; delete it, or write the left side, such as y."),
        _ => source.Fault(token.Start, $"{Quote(token)} needs an operand before it; the formula begins with it."),
    };

    private string Quote(Token token) => source.Quote(token.Start, token.End);

    /// <summary>Comparisons with their signs in another order, or of another language.</summary>
    private static string? Twisted(string signs) => signs switch
    {
        "=<" => "<= for less or equal",
        "=>" => ">= for greater or equal",
        "<>" => "!= for not equal",
        "===" => "== for equal",
        "!==" => "!= for not equal",
        "=!" => "!= for not equal",
        "><" => "!= for not equal",
        "^^" => "^ for a power",
        "*^" or "^*" => "^ or ** for a power",
        "//" => "/ for a quotient, and floor(a/b) for its whole part",
        "<<" => "< for less",
        ">>" => "> for greater",
        _ => null,
    };
}
