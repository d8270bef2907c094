namespace Nadir;

public static partial class Constraints
{
    /// <summary>Shortens each unit's weights to a largest length.</summary>
    /// <param name="maximum">The largest length; above 0.</param>
    /// <param name="axis">The axis along which lengths are taken; all but the first, a unit's inputs, when left out.</param>
    /// <remarks>
    /// Formula: w·min(‖w‖, maximum) ÷ (1e-7 + ‖w‖). Shape: any, unchanged. Range: lengths in [0, maximum].
    /// Twin: keras.constraints.MaxNorm, torch.renorm. Differences: Keras' axis is 0, since its dense weight is [in, out].
    /// Source: Srivastava et al. 2014, "Dropout: a simple way to prevent neural networks from overfitting".
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">maximum is not above 0.</exception>
    public static Constraint MaxNorm(double maximum = 2, int? axis = null) =>
        Constraint.Of(new MaxNormRule(Require.Positive(maximum), axis));

    private sealed record MaxNormRule(double Maximum, int? Axis) : IConstraint
    {
        public Tensor Apply(Tensor weights) => new WeightNorm(0, Maximum).Applied(weights, Axis);
    }
}
