using static Nadir.CSharpExpression;

namespace Nadir;

/// <summary>A lane that carries no number but the C# that computes it: a function written once for all lanes is so written in C#, too.</summary>
internal readonly struct CSharpLane(CSharpExpression expression) : ILane<CSharpLane>
{
    /// <summary>What was computed.</summary>
    public CSharpExpression Expression => expression ?? Of(0);

    private double? Number => Expression.Number;

    public static implicit operator CSharpLane(double value) => new(Of(value));

    public static CSharpLane operator +(CSharpLane left, CSharpLane right) => (left.Number, right.Number) switch
    {
        ({ } first, { } second) => first + second,
        (0, _) => right,
        (_, 0) => left,
        _ => new CSharpLane(Infix("+", CSharpBinding.Sum, "sum", left.Expression, right.Expression)),
    };

    public static CSharpLane operator -(CSharpLane left, CSharpLane right) => (left.Number, right.Number) switch
    {
        ({ } first, { } second) => first - second,
        (0, _) => -right,
        (_, 0) => left,
        _ => new CSharpLane(Infix("-", CSharpBinding.Sum, "difference", left.Expression, right.Expression)),
    };

    public static CSharpLane operator *(CSharpLane left, CSharpLane right) => (left.Number, right.Number) switch
    {
        ({ } first, { } second) => first * second,
        (1, _) => right,
        (_, 1) => left,
        _ => new CSharpLane(Infix("*", CSharpBinding.Product, "product", left.Expression, right.Expression)),
    };

    // Two whole numbers would be divided as such.
    public static CSharpLane operator /(CSharpLane left, CSharpLane right) => (left.Number, right.Number) switch
    {
        ({ } first, { } second) => first / second,
        (_, 1) => left,
        _ => new CSharpLane(Infix("/", CSharpBinding.Product, "ratio", left.Expression, right.Expression)),
    };

    public static CSharpLane operator -(CSharpLane value) => value.Number is { } number
        ? -number
        : new CSharpLane(new(CSharpBinding.Sign, "negative", [value.Expression], parts => $"-{parts[0]}") { Needed = [CSharpBinding.Whole] });

    // Nothing is above ∞ or below −∞: the bounds of functions that have none.
    public static CSharpLane operator >(CSharpLane left, CSharpLane right) => right.Number == double.PositiveInfinity
        ? 0
        : Compare(">", CSharpBinding.Order, left, right, (first, second) => first > second);

    public static CSharpLane operator >=(CSharpLane left, CSharpLane right) => Compare(">=", CSharpBinding.Order, left, right, (first, second) => first >= second);

    public static CSharpLane operator <(CSharpLane left, CSharpLane right) => right.Number == double.NegativeInfinity
        ? 0
        : Compare("<", CSharpBinding.Order, left, right, (first, second) => first < second);

    public static CSharpLane operator <=(CSharpLane left, CSharpLane right) => Compare("<=", CSharpBinding.Order, left, right, (first, second) => first <= second);

    public static CSharpLane operator ==(CSharpLane left, CSharpLane right) => Compare("==", CSharpBinding.Equality, left, right, (first, second) => first == second);

    public static CSharpLane operator !=(CSharpLane left, CSharpLane right) => Compare("!=", CSharpBinding.Equality, left, right, (first, second) => first != second);

    public static CSharpLane operator &(CSharpLane left, CSharpLane right) => (left.Number, right.Number) switch
    {
        (0, _) or (_, 0) => 0,
        ({ }, _) => right,
        (_, { }) => left,
        _ => new CSharpLane(Infix("&&", CSharpBinding.And, "both", left.Expression, right.Expression)),
    };

    public static CSharpLane operator |(CSharpLane left, CSharpLane right) => (left.Number, right.Number) switch
    {
        (0, _) => right,
        (_, 0) => left,
        ({ }, _) or (_, { }) => 1,
        _ => new CSharpLane(Infix("||", CSharpBinding.Or, "either", left.Expression, right.Expression)),
    };

    public static CSharpLane operator !(CSharpLane mask) => mask.Number is { } number
        ? number == 0 ? 1 : 0
        : new CSharpLane(new(CSharpBinding.Sign, "other", [mask.Expression], parts => $"!{parts[0]}") { Needed = [CSharpBinding.Whole] });

    public static CSharpLane Select(CSharpLane mask, CSharpLane chosen, CSharpLane other)
    {
        if (mask.Number is { } known)
            return known != 0 ? chosen : other;

        // Of two whole numbers the choice would be one, too, and be divided as such.
        var first = chosen.Number is { } number && other.Number is not null
            ? new CSharpExpression(CSharpBinding.Sign, "number", [], _ => CSharpNumber.Real(number))
            : chosen.Expression;
        return new(new(CSharpBinding.Choice, "choice", [mask.Expression, first, other.Expression], parts => $"{parts[0]} ? {parts[1]} : {parts[2]}")
        {
            Needed = [CSharpBinding.Or, CSharpBinding.Or, CSharpBinding.Choice],
        });
    }

    public static CSharpLane IsNaN(CSharpLane x) => new(Call("double.IsNaN", "isMissing", x.Expression));

    public static CSharpLane Fma(CSharpLane x, CSharpLane y, CSharpLane z) => (x * y) + z;

    public static CSharpLane Max(CSharpLane x, CSharpLane y) => new(Call("Math.Max", "larger", x.Expression, y.Expression));

    public static CSharpLane Min(CSharpLane x, CSharpLane y) => new(Call("Math.Min", "smaller", x.Expression, y.Expression));

    public static CSharpLane Abs(CSharpLane x) => new(Call("Math.Abs", "size", x.Expression));

    public static CSharpLane Sqrt(CSharpLane x) => new(Call("Math.Sqrt", "root", x.Expression));

    public static CSharpLane Floor(CSharpLane x) => new(Call("Math.Floor", "whole", x.Expression));

    public static CSharpLane Round(CSharpLane x) => new(Call("Math.Round", "whole", x.Expression));

    public static CSharpLane CopySign(CSharpLane size, CSharpLane sign) => new(Call("Math.CopySign", "signed", size.Expression, sign.Expression));

    public static CSharpLane Exp(CSharpLane x) => new(Call("Math.Exp", "power", x.Expression));

    public static CSharpLane ExpM1(CSharpLane x) => new(Call("ExpM1", "power", x.Expression));

    public static CSharpLane Log(CSharpLane x) => new(Call("Math.Log", "logarithm", x.Expression));

    public static CSharpLane Log1P(CSharpLane x) => new(Call("Log1P", "logarithm", x.Expression));

    public static CSharpLane Tanh(CSharpLane x) => new(Call("Math.Tanh", "tangent", x.Expression));

    public static CSharpLane Sigmoid(CSharpLane x) => new(Call("Logistic", "share", x.Expression));

    public static CSharpLane Sin(CSharpLane x) => new(Call("Math.Sin", "sine", x.Expression));

    public static CSharpLane Cos(CSharpLane x) => new(Call("Math.Cos", "cosine", x.Expression));

    public static CSharpLane Erf(CSharpLane x) => new(Call("Erf", "error", x.Expression));

    public static CSharpLane Softplus(CSharpLane x) => new(Call("Log1PExp", "smooth", x.Expression));

    public static CSharpLane MillsRatio(CSharpLane x) => new(Call("MillsRatio", "tail", x.Expression));

    public static CSharpLane Pow(CSharpLane x, CSharpLane y) => new(Call("Math.Pow", "power", x.Expression, y.Expression));

    public override bool Equals(object? obj) => obj is CSharpLane other && Expression.Equals(other.Expression);

    public override int GetHashCode() => Expression.GetHashCode();

    private static CSharpLane Compare(string sign, CSharpBinding binding, CSharpLane left, CSharpLane right, Func<double, double, bool> holds) =>
        left.Number is { } first && right.Number is { } second
            ? holds(first, second) ? 1 : 0
            : new CSharpLane(Infix(sign, binding, "condition", left.Expression, right.Expression));
}
