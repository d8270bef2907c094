using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>Operands that meet: a number before a name or parentheses is a product, all else lacks an operator.</summary>
internal sealed partial class Parser
{
    private bool IsImplicitProduct() =>
        index > 0 && IsImplicitProductAt(index);

    private bool IsImplicitProductAt(int place) =>
        tokens[place].Kind is TokenKind.Name or TokenKind.Open
        && tokens[place - 1].Kind == TokenKind.Number && tokens[place - 1].Touches(tokens[place]);

    /// <summary>Half of the readers take <c>1/2x</c> for <c>(1/2)*x</c>, the other half for <c>1/(2*x)</c>.</summary>
    private void RequireUnambiguousProduct()
    {
        var before = index - 2;
        while (before > 0 && tokens[before] is { Kind: TokenKind.Operator, Text: "-" or "+" } && DividesOrRaises(tokens[before - 1]))
            before--;
        if (before < 0 || !(DividesOrRaises(tokens[before]) || tokens[before].Kind == TokenKind.Root))
            return;
        var number = Typed(tokens[before + 1].Start, tokens[index - 1].End);
        var next = Typed(Current.Start, OperandEnd(index));
        var sign = Typed(tokens[before].Start, tokens[before].End);
        var left = tokens[before].Kind == TokenKind.Root ? "" : Typed(tokens[TermStart(before - 1)].Start, tokens[before - 1].End);
        throw source.Fault(Current.Start, $"`{left}{sign}{number}{next}` can be read in two ways; write {left}{sign}({number}*{next}) or ({left}{sign}{number})*{next}.");
    }

    private static bool DividesOrRaises(Token token) => token is { Kind: TokenKind.Operator, Text: "/" or "^" };

    private string Typed(int start, int end) => source.Quote(start, end).Trim('`');

    /// <summary>What to say where the formula could have ended and goes on.</summary>
    private FormulaException Unexpected()
    {
        var token = Current;
        var at = token.Start;
        return token.Kind switch
        {
            TokenKind.Close => source.Fault(at, $"no `(` is open that this `)` could close; delete it, or open one before."),
            TokenKind.Comma => source.Fault(at, $"a comma stands only between the arguments of a function; write decimals with a point, such as 0.5, and thousands as 1000."),
            TokenKind.Operator when token.Text == "=" => SecondEquals(at),
            TokenKind.Operator when token.Text == "!" && !tokens[index + 1].BeginsOperand =>
                source.Fault(at, $"`!` as a factorial is not known; write the product, or != for `not equal`."),
            TokenKind.Bar when !tokens.Skip(index + 1).Any(later => later.Kind == TokenKind.Bar) =>
                source.Fault(at, $"no `|` is open that this one could close; an absolute value is written |x| or abs(x), a choice of two conditions `or`."),
            _ => MissingOperator(),
        };
    }

    private FormulaException SecondEquals(int at)
    {
        var before = tokens.Take(index).ToList();
        if (before.Any(token => token.Is("=")))
            return source.Fault(at, $"a formula has at most one `=`; compare with == and join conditions with `and`.");
        return source.Fault(at, $"the `=` of an equation stands outside parentheses; compare with ==.");
    }

    private FormulaException MissingOperator()
    {
        foreach (var token in (Token[])[tokens[index - 1], Current])
        {
            if (token.Kind == TokenKind.Name && Word(token.Text) is { } advice)
                return source.Fault(token.Start, $"`{token.Text}` is no operator; write {advice}.");
        }

        var first = TermStart(index - 1);
        var end = OperandTerm(index);
        var left = tokens.Skip(first).Take(index - first).ToList();
        var right = tokens.Skip(index).Take(end - index).ToList();
        var (leftText, rightText) = (source.Quote(left[0].Start, left[^1].End), source.Quote(right[0].Start, right[^1].End));
        return source.Fault(Current.Start, $"missing operator between {leftText} and {rightText}; did you mean {Missing(left, right)}?");
    }

    /// <summary>How a word is written that other languages have for an operator.</summary>
    private static string? Word(string name) => name switch
    {
        "mod" or "MOD" or "Mod" => "mod(a, b)",
        "div" or "DIV" => "floor(a/b)",
        "xor" or "XOR" => "(a != 0) != (b != 0)",
        "AND" or "And" or "OR" or "Or" or "NOT" or "Not" => $"`{name.ToLowerInvariant()}` in small letters",
        "if" or "then" or "else" or "IF" or "If" or "when" => "a choice as where(condition, value, otherwise)",
        _ => null,
    };

    /// <summary>What touches is a product more often than a sum whose sign was lost.</summary>
    private static string Missing(List<Token> left, List<Token> right)
    {
        if (left.All(token => token.Kind is TokenKind.Number or TokenKind.Operator) || left[^1].Touches(right[0]))
            return "`*`";
        if (left is [{ Kind: TokenKind.Name }] && right is [{ Kind: TokenKind.Number }])
            return "`*` or `^`";
        return left.Concat(right).Any(token => token is { Kind: TokenKind.Superscript } or { Kind: TokenKind.Operator, Text: "^" or "*" or "/" })
            ? "`+`"
            : "`*`";
    }

    /// <summary>The first token of the term that ends with a token.</summary>
    private int TermStart(int last)
    {
        var depth = 0;
        for (var i = last; i >= 0; i--)
        {
            if (tokens[i].Kind == TokenKind.Open && --depth < 0)
                return i + 1;
            if (tokens[i].Kind == TokenKind.Close)
                depth++;
            if (depth == 0 && EndsTerm(tokens[i]))
                return i + 1;
        }

        return 0;
    }

    /// <summary>The token behind the term that begins with a token.</summary>
    private int OperandTerm(int first)
    {
        var isBar = tokens[first].Kind == TokenKind.Bar;
        var depth = tokens[first].Kind == TokenKind.Open ? 1 : 0;
        for (var i = first + 1; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Close && --depth < 0)
                return i;
            if (depth == 0 && isBar && tokens[i].Kind == TokenKind.Bar)
                return i + 1;
            if (depth == 0 && !isBar && (EndsTerm(tokens[i]) || tokens[i].Kind is TokenKind.End or TokenKind.Bar || MeetsOperand(i)))
                return i;
            if (tokens[i].Kind == TokenKind.Open)
                depth++;
        }

        return tokens.Count - 1;
    }

    private bool MeetsOperand(int place) =>
        tokens[place].BeginsOperand
        && tokens[place - 1].Kind is TokenKind.Number or TokenKind.Name or TokenKind.Close or TokenKind.Superscript
        && !IsImplicitProductAt(place)
        && !(tokens[place - 1].Kind == TokenKind.Name && tokens[place].Kind == TokenKind.Open);

    private static bool EndsTerm(Token token) => token.Kind == TokenKind.Comma
        || (token.Kind == TokenKind.Operator && token.Text is not ("*" or "/" or "^"));

    /// <summary>Where the operand ends that begins with a token: a number, a name, a call or parentheses.</summary>
    private int OperandEnd(int first)
    {
        var depth = 0;
        for (var i = first; i < tokens.Count - 1; i++)
        {
            depth += tokens[i].Kind switch { TokenKind.Open => 1, TokenKind.Close => -1, _ => 0 };
            var isCalled = tokens[i].Kind == TokenKind.Name && tokens[i + 1].Kind == TokenKind.Open;
            if (depth <= 0 && !isCalled && tokens[i].Kind != TokenKind.Root && !IsImplicitProductAt(i + 1))
                return tokens[i].End;
        }

        return tokens[^1].End;
    }
}
