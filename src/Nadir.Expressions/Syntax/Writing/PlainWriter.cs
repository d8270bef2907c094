namespace Nadir.Expressions;

/// <summary>Writes a formula as it may be typed; reading it gives the same formula.</summary>
internal static class PlainWriter
{
    private const int Atom = Binding.Power + 1;

    public static string Write(Node part) => part switch
    {
        NumberNode number => NumberText.Of(number.Value),
        ConstantNode constant => constant.Name,
        NameNode name => name.Name,
        CallNode call => Write(call),
        _ => "",
    };

    private static string Write(CallNode call)
    {
        if (ReferenceEquals(call.Function, Functions.Negate))
            return "-" + Operand(call.Arguments[0], Binding.Sign, isFirst: false);
        if (ReferenceEquals(call.Function, Functions.Not))
            return "not " + Operand(call.Arguments[0], Binding.Not, isFirst: false);
        if (InfixOperator.Of(call.Function) is not { } infix)
            return $"{call.Function.Name}({string.Join(", ", call.Arguments.Select(Write))})";
        var isPower = infix.Binding == Binding.Power;
        var isLoose = infix.Binding is Binding.And or Binding.Or or Binding.Sum;
        var left = Operand(call.Arguments[0], isPower || infix.IsComparison ? infix.Binding + 1 : infix.Binding, isFirst: true);
        var right = Operand(call.Arguments[1], isPower ? infix.Binding : infix.Binding + 1, isFirst: false);
        return isLoose || infix.IsComparison ? $"{left} {infix.Sign} {right}" : $"{left}{infix.Sign}{right}";
    }

    /// <summary>An operand, in parentheses where it binds less tightly, or where a sign would follow an operator.</summary>
    private static string Operand(Node part, int loosest, bool isFirst)
    {
        var text = Write(part);
        return BindingOf(part) < loosest || (!isFirst && text[0] == '-') ? $"({text})" : text;
    }

    private static int BindingOf(Node part) => part switch
    {
        NumberNode { Value: var value } => double.IsNegative(value) ? Binding.Sign : Atom,
        CallNode { Function: var function } when ReferenceEquals(function, Functions.Negate) => Binding.Sign,
        CallNode { Function: var function } when ReferenceEquals(function, Functions.Not) => Binding.Not,
        CallNode { Function: var function } => InfixOperator.Of(function)?.Binding ?? Atom,
        _ => Atom,
    };
}
