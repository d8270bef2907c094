namespace Nadir.Expressions;

/// <summary>An operator between two operands.</summary>
/// <param name="Sign">Its one spelling.</param>
/// <param name="Function">What it computes.</param>
/// <param name="Binding">How tightly it binds.</param>
internal sealed record InfixOperator(string Sign, Function Function, int Binding)
{
    public static IReadOnlyList<InfixOperator> All { get; } =
    [
        new("+", Functions.Add, Expressions.Binding.Sum),
        new("-", Functions.Subtract, Expressions.Binding.Sum),
        new("*", Functions.Multiply, Expressions.Binding.Product),
        new("/", Functions.Divide, Expressions.Binding.Product),
        new("^", Functions.Power, Expressions.Binding.Power),
        new("<", Functions.Less, Expressions.Binding.Comparison),
        new("<=", Functions.LessOrEqual, Expressions.Binding.Comparison),
        new(">", Functions.Greater, Expressions.Binding.Comparison),
        new(">=", Functions.GreaterOrEqual, Expressions.Binding.Comparison),
        new("==", Functions.Equal, Expressions.Binding.Comparison),
        new("!=", Functions.NotEqual, Expressions.Binding.Comparison),
        new("and", Functions.And, Expressions.Binding.And),
        new("or", Functions.Or, Expressions.Binding.Or),
    ];

    public bool IsComparison => Binding == Expressions.Binding.Comparison;

    public static InfixOperator? Of(Token token) =>
        token.Kind == TokenKind.Operator ? All.FirstOrDefault(one => one.Sign == token.Text) : null;

    public static InfixOperator? Of(Function function) => All.FirstOrDefault(one => ReferenceEquals(one.Function, function));
}
