namespace Nadir;

public static partial class Schedules
{
    /// <summary>Multiplies the rate by one factor, for a number of steps or for ever.</summary>
    /// <param name="factor">The factor; above 0.</param>
    /// <param name="steps">How long it holds, the rate itself being used afterwards; for ever when left out.</param>
    /// <remarks>
    /// Formula: factor·learningRate while step is below steps, learningRate afterwards.
    /// Range: between factor·learningRate and learningRate.
    /// Twin: torch.optim.lr_scheduler.ConstantLR (factor 1/3 for 5 steps by default); a plain number as Keras' learning_rate.
    /// Source: the twins' documentation.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">factor is not above 0, or steps is negative.</exception>
    public static Schedule Constant(double factor = 1, int? steps = null) =>
        Schedule.Of(new ConstantRule(Require.Positive(factor), steps is { } count ? Require.NotNegative(count, nameof(steps)) : null));

    private sealed record ConstantRule(double Factor, int? Steps) : ISchedule
    {
        public double Rate(double learningRate, long step) => Steps is null || step < Steps ? Factor * learningRate : learningRate;
    }
}
