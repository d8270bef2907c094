using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>
/// A formula as people type it: an expression, a condition such as <c>x &lt; 1</c>, or an equation such as
/// <c>x^2 + y^2 = 1</c>.
/// </summary>
/// <remarks>
/// It never changes, may be used by several threads at once, and is equal to any formula of the same structure.
/// The grammar stands in the project's README.
/// </remarks>
public sealed partial class Formula : IEquatable<Formula>
{
    private readonly string? typed;
    private readonly Node left;
    private readonly Node? right;

    internal Formula(Node left, Node? right = null, string? text = null)
    {
        typed = text;
        var source = new SourceText(text ?? "");
        this.left = Normal.Of(left, source);
        this.right = right is null ? null : Normal.Of(right, source);
        Names = NamesOf.Variables(this.left, this.right);
    }

    /// <summary>The formula as it was typed; of one that was computed, how it may be typed.</summary>
    public string Text => typed ?? ToString();

    /// <summary>
    /// Its variables and parameters, in the order of their first appearance. Greek letters stand by their names,
    /// <c>θ₁</c> as <c>theta_1</c>; constants (<c>pi</c>, <c>tau</c>, <c>e</c>, <c>inf</c>) are not among them.
    /// </summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The functions that formulas may call, by their names; operators are none.</summary>
    public static IReadOnlyList<string> FunctionNames { get; } =
        Functions.All.Where(function => Functions.Find(function.Name) is not null).Select(function => function.Name).ToArray();

    /// <summary>Whether it is two sides with <c>=</c> between.</summary>
    public bool IsEquation => right is not null;

    /// <summary>
    /// Whether it is a comparison, or several joined by <c>and</c>, <c>or</c>, <c>not</c>: 1 where it holds, else 0.
    /// </summary>
    public bool IsCondition => right is null && Parts.IsCondition(left);

    /// <summary>What stands left of an equation's <c>=</c>.</summary>
    /// <exception cref="InvalidOperationException">It is no equation.</exception>
    public Formula Left => IsEquation ? new Formula(left) : throw NoEquation(nameof(Left));

    /// <summary>What stands right of an equation's <c>=</c>.</summary>
    /// <exception cref="InvalidOperationException">It is no equation.</exception>
    public Formula Right => IsEquation ? new Formula(right!) : throw NoEquation(nameof(Right));

    /// <summary>Of an equation, left side less right side, which is 0 on the curve; any other formula itself.</summary>
    public Formula Residual => IsEquation ? new Formula(Root) : this;

    /// <summary>What is evaluated: the expression, or an equation's residual.</summary>
    internal Node Root => right switch
    {
        null => left,
        NumberNode { Value: 0 } => left,
        _ => new CallNode(Functions.Subtract, left, right),
    };

    /// <summary>Reads a formula.</summary>
    /// <param name="text">At most 10,000 characters.</param>
    /// <exception cref="FormulaException">It cannot be read; the message shows the place and says what to write.</exception>
    public static Formula Parse(string text)
    {
        var source = new SourceText(Require.Present(text));
        var (left, right) = Parser.Read(source);
        return new Formula(left, right, text);
    }

    /// <summary>The formula as it may be typed; reading it gives an equal formula.</summary>
    public override string ToString() =>
        right is null ? PlainWriter.Write(left) : $"{PlainWriter.Write(left)} = {PlainWriter.Write(right)}";

    /// <summary>The formula for LaTeX's mathematics mode.</summary>
    public string ToLatex() => right is null ? LatexWriter.Write(left) : $"{LatexWriter.Write(left)} = {LatexWriter.Write(right)}";

    /// <summary>
    /// A C# expression of its names as doubles, with <c>Math</c> alone (but for <c>erf</c>, which calls Nadir); of an
    /// equation, its residual.
    /// </summary>
    /// <exception cref="NotSupportedException">It holds <c>mean</c> or <c>sum</c>, which are over rows of data.</exception>
    public string ToCSharp() => CSharpWriter.Write(Root);

    /// <summary>Whether both are built alike, up to spaces, spellings of signs and unneeded parentheses.</summary>
    public bool Equals(Formula? other) => other is not null && left.Equals(other.left) && Equals(right, other.right);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Formula);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(left, right);

    private InvalidOperationException NoEquation(string side) =>
        Error.State($"{side} belongs to an equation, and `{Text}` is none; write one with =, or ask IsEquation first.");
}
