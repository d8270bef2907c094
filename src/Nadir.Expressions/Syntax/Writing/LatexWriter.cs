namespace Nadir.Expressions;

/// <summary>Writes a formula in LaTeX's mathematics mode.</summary>
internal static class LatexWriter
{
    public static string Write(Node part) => part switch
    {
        NumberNode number => Number(number.Value),
        ConstantNode constant => constant.Latex,
        NameNode name => LatexName.Of(name.Name),
        CallNode { Function: Multiply } call => Product(call),
        CallNode { Function: Divide } call => Quotient(call),
        CallNode { Function: Power, Arguments: [var one, var exponent] } =>
            Functions.Power.Latex(Operand(one, Operands.Atom, isFirst: true), Write(exponent)),
        CallNode { Function: Negate, Arguments: [var negated] } =>
            Functions.Negate.Latex(Operand(negated, Binding.Product, isFirst: false)),
        CallNode { Function: Not, Arguments: [var condition] } =>
            Functions.Not.Latex(Operand(condition, Operands.Atom, isFirst: false)),
        CallNode { Function: Gaussian, Arguments: [var squared] } => $"e^{{-{Operand(squared, Operands.Atom, isFirst: false)}^{{2}}}}",
        CallNode call when InfixOperator.Of(call.Function) is { } infix => call.Function.Latex(Sides(call, infix)),
        CallNode call => call.Function.Latex(call.Arguments.Select(Write).ToArray()),
        _ => "",
    };

    private static string[] Sides(CallNode call, InfixOperator infix)
    {
        var (left, right) = Operands.Loosest(infix);
        var mayBeSigned = infix.Binding < Binding.Sum;
        return [Operand(call.Arguments[0], left, isFirst: true), Operand(call.Arguments[1], right, mayBeSigned)];
    }

    /// <summary>The sign of the upper product stands before the fraction.</summary>
    private static string Quotient(CallNode call)
    {
        var (above, below) = (Write(call.Arguments[0]), Write(call.Arguments[1]));
        var isSigned = above[0] == '-' && Operands.BindingOf(call.Arguments[0]) >= Binding.Product;
        return isSigned ? "-" + call.Function.Latex([above[1..], below]) : call.Function.Latex([above, below]);
    }

    private static string Product(CallNode call)
    {
        var left = Operand(call.Arguments[0], Binding.Product, isFirst: true);
        var right = Operand(call.Arguments[1], Binding.Product + 1, isFirst: false);
        return NeedsSign(call, right) ? call.Function.Latex([left, right]) : $"{left} {right}";
    }

    /// <summary>Between digits, words, and a name and parentheses, which would read as a call.</summary>
    private static bool NeedsSign(CallNode call, string right)
    {
        var last = call.Arguments[0] is CallNode { Function: Multiply, Arguments: [_, var factor] } ? factor : call.Arguments[0];
        return char.IsAsciiDigit(right[0]) || LatexName.IsWord(right) || IsWord(last)
            || (right.StartsWith(@"\left(", StringComparison.Ordinal) && last is not (NumberNode or CallNode { Function: Add or Subtract }))
            || (last is NumberNode { Value: var number } && NumberText.Parts(number).Exponent is not null);
    }

    private static bool IsWord(Node factor) => factor switch
    {
        NameNode { Name: var name } => LatexName.IsWord(LatexName.Of(name)),
        CallNode { Function: Power, Arguments: [NameNode { Name: var name }, _] } => LatexName.IsWord(LatexName.Of(name)),
        _ => false,
    };

    private static string Operand(Node part, int loosest, bool isFirst)
    {
        var text = Write(part);
        return BindingOf(part) < loosest || (!isFirst && text[0] == '-') ? $@"\left({text}\right)" : text;
    }

    /// <summary>A fraction stands whole in a product, not under a power; eˣ is a power; cases are whole nowhere.</summary>
    private static int BindingOf(Node part) => part switch
    {
        CallNode { Function: Divide } => Binding.Power,
        CallNode { Function: Where } => Binding.Loosest,
        NumberNode { Value: var value } when NumberText.Parts(value).Exponent is not null => Binding.Product,
        CallNode { Function: Exponential or Gaussian } => Binding.Power,
        _ => Operands.BindingOf(part),
    };

    private static string Number(double value)
    {
        var (digits, exponent) = NumberText.Parts(value);
        return exponent is null ? digits
            : digits is "1" or "-1" ? $"{digits[..^1]}10^{{{exponent}}}"
            : $@"{digits} \cdot 10^{{{exponent}}}";
    }
}
