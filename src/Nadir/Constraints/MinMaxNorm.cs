namespace Nadir;

public static partial class Constraints
{
    /// <summary>Brings the length of each unit's weights between two bounds, all the way or a part of it.</summary>
    /// <param name="minimum">The smallest length; 0 or above.</param>
    /// <param name="maximum">The largest length; not below minimum.</param>
    /// <param name="rate">How much of the way is gone at each step; from 0 to 1.</param>
    /// <param name="axis">The axis along which lengths are taken; all but the first, a unit's inputs, when left out.</param>
    /// <remarks>
    /// Formula: w·(rate·clip(‖w‖, minimum, maximum) + (1 − rate)·‖w‖) ÷ (1e-7 + ‖w‖).
    /// Shape: any, unchanged. Range: lengths in [minimum, maximum] for rate 1.
    /// Twin: keras.constraints.MinMaxNorm. Differences: Keras' axis is 0, since its dense weight is [in, out].
    /// Source: the twin's documentation.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static Constraint MinMaxNorm(double minimum = 0, double maximum = 1, double rate = 1, int? axis = null) =>
        Constraint.Of(new MinMaxNormRule(
            Require.NotNegative(minimum), Require.AtLeast(maximum, minimum), Require.Probability(rate), axis));

    private sealed record MinMaxNormRule(double Minimum, double Maximum, double Rate, int? Axis) : IConstraint
    {
        public Tensor Apply(Tensor weights) => new WeightNorm(Minimum, Maximum, Rate).Applied(weights, Axis);
    }
}
