using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>Derivatives and shorter forms.</summary>
public sealed partial class Formula
{
    /// <summary>The derivative in a name, simplified; of an equation, that of its residual.</summary>
    /// <param name="name">A variable or parameter; the derivative in a name that does not appear is 0.</param>
    /// <remarks>
    /// At kinks and jumps it is the slope of one side, as tensors' gradients are: <c>abs(x)</c> has 0 at 0,
    /// <c>max(x, y)</c> the first's where both are equal.
    /// </remarks>
    public Formula Derivative(string name)
    {
        var variable = VariableName.Of(Require.Present(name));
        var root = Root;
        return new Formula(DeepStack.Run(root.Depth, () => new Simplifier().Simplify(new Derivatives(variable).Of(root))));
    }

    /// <summary>
    /// A shorter formula with the same values, up to rounding; both sides of an equation are simplified for themselves.
    /// </summary>
    /// <remarks>
    /// Exact numbers are folded (<c>1/3</c> stays), like terms and powers collected. The domain stays too:
    /// <c>x/x</c> is not 1, as it has no value at 0, and <c>sqrt(x)^2</c> is not x, as it has none below 0.
    /// </remarks>
    public Formula Simplify()
    {
        var simplifier = new Simplifier();
        var (simpleLeft, simpleRight) = DeepStack.Run(
            Root.Depth, () => (simplifier.Simplify(left), right is null ? null : simplifier.Simplify(right)));
        return Math.Max(simpleLeft.Depth, simpleRight?.Depth ?? 0) > Normal.MostDepth
            ? this
            : new Formula(simpleLeft, simpleRight);
    }
}
