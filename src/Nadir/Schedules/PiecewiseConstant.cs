namespace Nadir;

public static partial class Schedules
{
    /// <summary>Given rates between given steps.</summary>
    /// <param name="boundaries">The last step of each rate but the last one, in rising order.</param>
    /// <param name="values">The rates themselves, one more than boundaries; above 0.</param>
    /// <remarks>
    /// Formula: values[i] for the first i with step ≤ boundaries[i], else the last. The optimizer's own rate is not used.
    /// Range: the values. Twin: keras.optimizers.schedules.PiecewiseConstantDecay. Source: the twin's documentation.
    /// </remarks>
    /// <exception cref="ArgumentException">boundaries do not rise, or values are not one more.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not above 0.</exception>
    [Alias("piecewiseConstantDecay", "piecewise")]
    [Example("boundaries=[1000,2000],values=[0.1,0.01,0.001]")]
    public static Schedule PiecewiseConstant(int[] boundaries, double[] values)
    {
        ScheduleSteps.RequireRising(boundaries, nameof(boundaries));
        if (Require.Present(values).Length != boundaries.Length + 1)
            throw Error.Argument($"values must be one more than boundaries, got {values.Length} values for {boundaries.Length} boundaries.", nameof(values));
        foreach (var value in values)
            Require.Positive(value, nameof(values));
        return Schedule.Of(new PiecewiseConstantRule(boundaries, values));
    }

    private sealed record PiecewiseConstantRule(int[] Boundaries, double[] Values) : ISchedule
    {
        public double Rate(double learningRate, long step) => Values[ScheduleSteps.Behind(Boundaries, step, orOn: false)];
    }
}
