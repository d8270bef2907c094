using System.Globalization;

namespace Nadir.Expressions;

/// <summary>Writes a formula as a C# expression of doubles; conditions are conditions there.</summary>
internal static class CSharpWriter
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float",
        "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new",
        "null", "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return",
        "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try",
        "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    };

    public static string Write(Node part) => part switch
    {
        NumberNode number => Number(number.Value),
        ConstantNode constant => constant.CSharp,
        NameNode { Name: var name } => Identifier(name),
        CallNode call when Parts.IsCondition(call) => $"({Condition(call)} ? 1.0 : 0.0)",
        CallNode { Function: And or Or or Not } call => $"({Condition(call)} ? 1.0 : 0.0)",
        CallNode { Function: Where, Arguments: [var condition, var chosen, var other] } =>
            $"({Condition(condition)} ? {Write(chosen)} : {Write(other)})",
        CallNode { Function: Negate, Arguments: [var negated] } => Functions.Negate.CSharp(Operand(negated, Binding.Sign, isFirst: false)),
        CallNode { Function: not Power } call when InfixOperator.Of(call.Function) is { } infix => call.Function.CSharp(Sides(call, infix)),
        CallNode call => call.Function.CSharp(call.Arguments.Select(Write).ToArray()),
        _ => "",
    };

    /// <summary>A keyword is marked, and a letter beyond the first 65,536 stands by its number: C# has none in names.</summary>
    private static string Identifier(string name) => Keywords.Contains(name) ? "@" + name
        : string.Concat(name.EnumerateRunes().Select(letter => letter.IsBmp ? letter.ToString() : $"_u{letter.Value:X}"));

    private static string Condition(Node part) => part switch
    {
        CallNode { Function: And, Arguments: [var left, var right] } => $"{Joined(left)} && {Joined(right)}",
        CallNode { Function: Or, Arguments: [var left, var right] } => $"{Joined(left)} || {Joined(right)}",
        CallNode { Function: Not, Arguments: [var inner] } => $"!({Condition(inner)})",
        CallNode call when InfixOperator.Of(call.Function) is { IsComparison: true } infix && Sides(call, infix) is [var left, var right] =>
            $"{left} {infix.Sign} {right}",
        _ => $"{Operand(part, Binding.Sum, isFirst: true)} != 0",
    };

    private static string Joined(Node part) => part is CallNode { Function: And or Or } ? $"({Condition(part)})" : Condition(part);

    private static string[] Sides(CallNode call, InfixOperator infix)
    {
        var (left, right) = Operands.Loosest(infix);
        var mayBeSigned = infix.Binding < Binding.Sum;
        return [Operand(call.Arguments[0], left, isFirst: true), Operand(call.Arguments[1], right, mayBeSigned)];
    }

    private static string Operand(Node part, int loosest, bool isFirst)
    {
        var text = Write(part);
        var isWhole = part is CallNode { Function: And or Or or Not or Power } || Parts.IsCondition(part);
        var binding = isWhole ? Operands.Atom : Operands.BindingOf(part);
        return binding < loosest || (!isFirst && text[0] == '-') ? $"({text})" : text;
    }

    /// <summary>With a point or an exponent: a quotient of whole numbers would be cut.</summary>
    private static string Number(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }
}
