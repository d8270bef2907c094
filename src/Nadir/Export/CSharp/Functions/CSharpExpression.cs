namespace Nadir;

/// <summary>A part of a function as C# will compute it; a part that several others need is one object.</summary>
/// <param name="Binding">How tightly its operator binds; larger is tighter.</param>
/// <param name="Noun">What a variable that holds it is called.</param>
/// <param name="Parts">What it is computed from.</param>
/// <param name="Write">Its text, of the texts of its parts in the parentheses they need.</param>
internal sealed record CSharpExpression(
    CSharpBinding Binding, string Noun, CSharpExpression[] Parts, Func<string[], string> Write)
{
    /// <summary>Its value where that is known already; a condition's is 1 or 0.</summary>
    public double? Number { get; private init; }

    /// <summary>How tightly each part must bind at least to stand without parentheses.</summary>
    public CSharpBinding[] Needed { get; init; } = [];

    public static CSharpExpression Variable(string name) => new(CSharpBinding.Whole, name, [], _ => name);

    public static CSharpExpression Of(double number) => new(
        number < 0 || double.IsNegative(number) ? CSharpBinding.Sign : CSharpBinding.Whole, "number", [], _ => CSharpNumber.Of(number))
    { Number = number };

    public static CSharpExpression Infix(string sign, CSharpBinding binding, string noun, CSharpExpression left, CSharpExpression right) =>
        new(binding, noun, [left, right], parts => $"{parts[0]} {sign} {parts[1]}") { Needed = [binding, binding + 1] };

    public static CSharpExpression Call(string function, string noun, params CSharpExpression[] arguments) =>
        new(CSharpBinding.Whole, noun, arguments, parts => $"{function}({string.Join(", ", parts)})") { Needed = new CSharpBinding[arguments.Length] };
}
