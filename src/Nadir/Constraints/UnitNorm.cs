namespace Nadir;

public static partial class Constraints
{
    /// <summary>Scales each unit's weights to length 1.</summary>
    /// <param name="axis">The axis along which lengths are taken; all but the first, a unit's inputs, when left out.</param>
    /// <remarks>
    /// Formula: w ÷ (1e-7 + ‖w‖). Shape: any, unchanged. Range: lengths of 1, or 0.
    /// Twin: keras.constraints.UnitNorm. Differences: Keras' axis is 0, since its dense weight is [in, out].
    /// Source: the twin's documentation.
    /// </remarks>
    public static Constraint UnitNorm(int? axis = null) => Constraint.Of(new UnitNormRule(axis));

    private sealed record UnitNormRule(int? Axis) : IConstraint
    {
        public Tensor Apply(Tensor weights) => new WeightNorm(1, 1).Applied(weights, Axis);
    }
}
