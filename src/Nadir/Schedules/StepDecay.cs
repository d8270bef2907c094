namespace Nadir;

public static partial class Schedules
{
    /// <summary>Multiplies the rate by a factor after every so many steps.</summary>
    /// <param name="stepSize">How many steps a stair is long; above 0.</param>
    /// <param name="factor">What the rate is multiplied by; above 0.</param>
    /// <remarks>
    /// Formula: learningRate·factor^⌊step ÷ stepSize⌋. Range: (0, learningRate] for a factor of at most 1.
    /// Twin: torch.optim.lr_scheduler.StepLR (factor is gamma); keras.optimizers.schedules.ExponentialDecay with staircase.
    /// Source: the twins' documentation.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number is not above 0.</exception>
    [Alias("step")]
    [Example("stepSize=30")]
    public static Schedule StepDecay(int stepSize, double factor = 0.1) =>
        Schedule.Of(new StepDecayRule(Require.Positive(stepSize), Require.Positive(factor)));

    private sealed record StepDecayRule(int StepSize, double Factor) : ISchedule
    {
        public double Rate(double learningRate, long step) => learningRate * Math.Pow(Factor, step / StepSize);
    }
}
