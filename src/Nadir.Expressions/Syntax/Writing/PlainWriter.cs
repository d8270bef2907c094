namespace Nadir.Expressions;

/// <summary>Writes a formula as it may be typed; reading it gives the same formula.</summary>
internal static class PlainWriter
{
    public static string Write(Node part) => part switch
    {
        NumberNode number => NumberText.Of(number.Value),
        ConstantNode constant => constant.Name,
        NameNode name => name.Name,
        CallNode { Function: Negate } call => "-" + Operand(call.Arguments[0], Binding.Sign, isFirst: false),
        CallNode { Function: Not } call => "not " + Operand(call.Arguments[0], Binding.Not, isFirst: false),
        CallNode call when InfixOperator.Of(call.Function) is { } infix => Write(call, infix),
        CallNode call => $"{call.Function.Name}({string.Join(", ", call.Arguments.Select(Write))})",
        _ => "",
    };

    private static string Write(CallNode call, InfixOperator infix)
    {
        var (loosestLeft, loosestRight) = Operands.Loosest(infix);
        var left = Operand(call.Arguments[0], loosestLeft, isFirst: true);
        var right = Operand(call.Arguments[1], loosestRight, isFirst: infix.Binding < Binding.Sum);
        return infix.Binding <= Binding.Sum ? $"{left} {infix.Sign} {right}" : $"{left}{infix.Sign}{right}";
    }

    /// <summary>An operand, in parentheses where it binds less tightly, or where a sign would follow an operator.</summary>
    private static string Operand(Node part, int loosest, bool isFirst)
    {
        var text = Write(part);
        return Operands.BindingOf(part) < loosest || (!isFirst && text[0] == '-') ? $"({text})" : text;
    }
}
