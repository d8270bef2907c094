namespace Nadir.Expressions;

/// <summary>How tightly the parts of a formula bind when they are written.</summary>
internal static class Operands
{
    public const int Atom = Binding.Power + 1;

    public static int BindingOf(Node part) => part switch
    {
        NumberNode { Value: var value } => double.IsNegative(value) ? Binding.Sign : Atom,
        CallNode { Function: Negate } => Binding.Sign,
        CallNode { Function: Not } => Binding.Not,
        CallNode { Function: var function } => InfixOperator.Of(function)?.Binding ?? Atom,
        _ => Atom,
    };

    /// <summary>The loosest operands that an operator takes without parentheses.</summary>
    public static (int Left, int Right) Loosest(InfixOperator infix) => infix switch
    {
        { Binding: Binding.Power } => (Binding.Power + 1, Binding.Power),
        { IsComparison: true } => (infix.Binding + 1, infix.Binding + 1),
        _ => (infix.Binding, infix.Binding + 1),
    };
}
