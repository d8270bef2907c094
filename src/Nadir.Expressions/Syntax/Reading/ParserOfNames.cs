using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>Names: variables, constants, and calls of functions.</summary>
internal sealed partial class Parser
{
    private Node NameOrCall()
    {
        var name = Take();
        if (Current.Kind == TokenKind.Open)
            return Call(name);
        if (ConstantNode.All.FirstOrDefault(constant => constant.Name == name.Text) is { } constant)
            return constant;
        if (KnownNames.RunTogether(name.Text) is { } call)
            throw source.Fault(name.Start, $"`{name.Text}` is one name here; write {call}, or call the variable otherwise.");
        // gamma and its like are parameters more often than functions.
        if (Functions.Find(name.Text) is not { } function || GreekLetters.Contains(name.Text))
            return new NameNode(name.Text);
        throw Current switch
        {
            { Kind: TokenKind.Superscript } or { Kind: TokenKind.Operator, Text: "^" } => source.Fault(
                name.Start, $"a power of a function is written behind its call: {name.Text}(x)^2; an inverse has a name, such as atan."),
            { Kind: TokenKind.Bar } or { Kind: TokenKind.Operator, Text: "-" } when ArgumentEnd() is { } end =>
                source.Fault(name.Start, $"the argument of {name.Text} needs parentheses; write {name.Text}({Typed(Current.Start, end)})."),
            { BeginsOperand: true } => source.Fault(name.Start, $"the argument of {name.Text} needs parentheses; write {name.Text}({Typed(Current.Start, OperandEnd(index))})."),
            _ => source.Fault(name.Start, $"{name.Text} is a function and needs {ArgumentCount(function)} in parentheses, such as {name.Text}(x); give a variable another name."),
        };
    }

    private CallNode Call(Token name)
    {
        if (Functions.Find(name.Text) is not { } function)
            throw NoFunction(name);
        var open = Take();
        var bars = openBars;
        openBars = 0;
        var arguments = new List<Node>();
        if (Current.Kind != TokenKind.Close)
        {
            arguments.Add(Nested(() => Expression(Binding.Loosest)));
            while (Current.Kind == TokenKind.Comma)
            {
                index++;
                arguments.Add(Nested(() => Expression(Binding.Loosest)));
            }
        }

        openBars = bars;
        Close(open);
        if (arguments.Count < function.LeastArguments || arguments.Count > function.MostArguments)
        {
            throw function is Logarithm && arguments.Count == 2
                ? source.Fault(name.Start, $"{name.Text} takes 1 argument, got 2; write a logarithm to another base as log(x)/log(base), log2(x) or log10(x).")
                : source.Fault(name.Start, $"{name.Text} takes {ArgumentCount(function)}, got {arguments.Count}.");
        }

        return new CallNode(function, arguments.ToArray());
    }

    /// <summary>Where an argument without parentheses ends that begins with a bar or, right before it, a sign.</summary>
    private int? ArgumentEnd()
    {
        if (Current.Kind != TokenKind.Bar)
            return !tokens[index - 1].Touches(Current) && Current.Touches(tokens[index + 1]) && tokens[index + 1].BeginsOperand ? OperandEnd(index + 1) : null;
        var close = tokens.Skip(index + 1).FirstOrDefault(token => token.Kind == TokenKind.Bar);
        return close.Kind == TokenKind.Bar ? close.End : null;
    }

    private static string ArgumentCount(Function function) => (function.LeastArguments, function.MostArguments) switch
    {
        (1, 1) => "1 argument",
        var (least, most) when least == most => FormattableString.Invariant($"{least} arguments"),
        (var least, int.MaxValue) => FormattableString.Invariant($"{least} or more arguments"),
        var (least, most) => FormattableString.Invariant($"{least} to {most} arguments"),
    };

    private FormulaException NoFunction(Token name)
    {
        if (index == 1 && tokens.Skip(1).Take(4).Select(token => token.Text).ToArray() is ["(", _, ")", "="])
            return source.Fault(name.Start, $"`{name.Text}` is no function, and none is defined here; write alone what stands right of `=`.");
        if (KnownNames.Formula(name.Text) is { } formula)
            return source.Fault(name.Start, $"there is no function `{name.Text}`; write {formula}.");
        if (tokens[index + 1].Kind == TokenKind.Close)
            return source.Fault(name.Start, $"`{name.Text}` is no function; write {name.Text} without parentheses.");
        var near = KnownNames.Function(name.Text);
        var (inner, isList) = Enclosed();
        if (near is not null && name.Text.Length > 1)
            return source.Fault(name.Start, $"there is no function `{name.Text}`; did you mean `{near}`?");
        return isList
            ? source.Fault(name.Start, $"`{name.Text}` is no function; functions with several arguments are such as max(a, b) and where(condition, value, otherwise).")
            : source.Fault(name.Start, $"`{name.Text}` is no function; for a product write {name.Text}*{inner}.");
    }

    /// <summary>The parentheses that open here, and whether they hold a list.</summary>
    private (string Text, bool IsList) Enclosed()
    {
        var (depth, isList) = (0, false);
        for (var i = index; i < tokens.Count; i++)
        {
            depth += tokens[i].Kind switch { TokenKind.Open => 1, TokenKind.Close => -1, _ => 0 };
            isList |= depth == 1 && tokens[i].Kind == TokenKind.Comma;
            if (depth == 0)
                return (Typed(Current.Start, tokens[i].End), isList);
        }

        return ("(…)", isList);
    }
}
