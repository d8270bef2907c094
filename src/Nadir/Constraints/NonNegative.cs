namespace Nadir;

public static partial class Constraints
{
    /// <summary>Sets negative weights to 0.</summary>
    /// <remarks>
    /// Formula: max(w, 0). Shape: any, unchanged. Range: [0, ∞). Twin: keras.constraints.NonNeg.
    /// Source: the twin's documentation.
    /// </remarks>
    public static Constraint NonNegative() => Constraint.Of(new NonNegativeRule());

    private sealed record NonNegativeRule : IConstraint
    {
        private static readonly Activation Positive = Activations.Relu();

        public Tensor Apply(Tensor weights) => Positive.Apply(weights);
    }
}
