using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>Reads a formula by the binding of its operators (Pratt 1973).</summary>
internal sealed partial class Parser
{
    private const int MostCharacters = 10_000;
    private const int MostNesting = 200;

    private readonly SourceText source;
    private readonly IReadOnlyList<Token> tokens;
    private int index;
    private int nesting;
    private int openBars;

    private Parser(SourceText source)
    {
        this.source = source;
        tokens = Lexer.Read(source);
    }

    private Token Current => tokens[index];

    /// <summary>The two sides of an equation, or a formula alone.</summary>
    public static (Node Left, Node? Right) Read(SourceText source)
    {
        if (source.Text.Length > MostCharacters)
            throw source.Fault(MostCharacters, $"the formula has {source.Text.Length} characters, and may have {MostCharacters}; name parts of it and put them in by With.");
        var parser = new Parser(source);
        var (left, right) = (parser.Expression(Binding.Loosest), (Node?)null);
        if (parser.Current.Is("="))
        {
            parser.index++;
            right = parser.Expression(Binding.Loosest);
        }

        if (parser.Current.Kind != TokenKind.End)
            throw parser.Unexpected();
        return (left, right);
    }

    private Node Expression(int loosest)
    {
        var left = Operand();
        while (true)
        {
            if (Current.Kind == TokenKind.Superscript)
            {
                left = new CallNode(Functions.Power, left, new NumberNode(Take().Value));
            }
            else if (IsImplicitProduct())
            {
                if (Binding.Product < loosest)
                    return left;
                RequireUnambiguousProduct();
                left = new CallNode(Functions.Multiply, left, Expression(Binding.Product + 1));
            }
            else if (Infix() is { } infix && infix.Binding >= loosest)
            {
                left = infix.IsComparison ? Comparisons(left) : Pair(left, infix);
            }
            else
            {
                return left;
            }
        }
    }

    private CallNode Pair(Node left, InfixOperator infix)
    {
        index += Current.Kind == TokenKind.Bar ? 2 : 1;
        return infix.Binding == Binding.Power
            ? new CallNode(infix.Function, left, Nested(() => Expression(Binding.Power)))
            : new CallNode(infix.Function, left, Expression(infix.Binding + 1));
    }

    /// <summary><c>0 &lt; x &lt; 1</c> is <c>0 &lt; x and x &lt; 1</c>.</summary>
    private CallNode Comparisons(Node left)
    {
        CallNode? all = null;
        while (Infix() is { IsComparison: true } infix)
        {
            index++;
            var right = Expression(Binding.Comparison + 1);
            var one = new CallNode(infix.Function, left, right);
            all = all is null ? one : new CallNode(Functions.And, all, one);
            left = right;
        }

        return all!;
    }

    /// <summary>The operator that stands here; two bars are <c>or</c> where no bar is open.</summary>
    private InfixOperator? Infix() => Current.Kind == TokenKind.Bar
        ? openBars == 0 && tokens[index + 1].Kind == TokenKind.Bar && Current.Touches(tokens[index + 1])
            ? InfixOperator.All[^1]
            : null
        : InfixOperator.Of(Current);

    private Node Operand()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                index++;
                return new NumberNode(token.Value);
            case TokenKind.Name:
                return NameOrCall();
            case TokenKind.Open:
                return Parentheses();
            case TokenKind.Bar:
                return Absolute();
            case TokenKind.Root:
                return Root();
            case TokenKind.Operator when token.Text is "-" or "+":
                return Signed();
            case TokenKind.Operator when token.Text is "not" or "!":
                index++;
                return new CallNode(Functions.Not, Nested(() => Expression(token.Text == "!" ? Binding.Sign : Binding.Not)));
            default:
                throw MissingOperand();
        }
    }

    private Node Signed()
    {
        var isMinus = Take().Text == "-";
        var operand = Nested(() => Expression(Binding.Sign));
        return !isMinus ? operand : Parts.Negate(operand);
    }

    private Node Parentheses()
    {
        var open = Take();
        var bars = openBars;
        openBars = 0;
        var inner = Nested(() => Expression(Binding.Loosest));
        openBars = bars;
        Close(open);
        return inner;
    }

    private CallNode Absolute()
    {
        var open = Take();
        openBars++;
        var inner = Nested(() => Expression(Binding.Loosest));
        openBars--;
        if (Current.Kind == TokenKind.End)
            throw source.Fault(open.Start, $"this `|` is not closed; an absolute value is written |x| or abs(x).");
        if (Current.Kind != TokenKind.Bar)
            throw Unexpected();
        index++;
        return new CallNode(Functions.Absolute, inner);
    }

    private CallNode Root()
    {
        var root = Take();
        var start = Current.Start;
        var operand = Nested(() => Current.Kind is TokenKind.Operator ? throw MissingOperand() : Operand());
        var end = tokens[index - 1].End;
        if (Current.Is("^") || Current.Kind == TokenKind.Superscript)
            throw source.Fault(root.Start, $"the root of a power or the power of a root? Write {root.Text}({Typed(start, end)}^2) or {root.Text}({Typed(start, end)})^2, with your exponent.");
        return new CallNode(Find(root.Text), operand);
    }

    private Node Nested(Func<Node> read)
    {
        if (++nesting > MostNesting)
            throw source.Fault(Current.Start, $"parts stand more than {MostNesting} deep inside each other here; name a part and put it in by With.");
        var node = read();
        nesting--;
        return node;
    }

    private Token Take() => tokens[index++];

    private void Close(Token open)
    {
        if (Current.Kind == TokenKind.End)
            throw source.Fault(open.Start, $"this `(` is not closed; a `)` is missing after it.");
        if (Current.Kind != TokenKind.Close)
            throw Unexpected();
        index++;
    }

    private static Function Find(string name) =>
        Functions.Find(name) ?? throw Error.State($"the function {name} is missing from the library.");
}
