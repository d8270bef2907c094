namespace Nadir;

public static partial class Schedules
{
    /// <summary>Falls along half a cosine wave again and again, in longer and longer periods.</summary>
    /// <param name="firstDecaySteps">How many steps the first period takes; above 0.</param>
    /// <param name="periodFactor">How many times as long each period is as the one before; 1 or above.</param>
    /// <param name="heightFactor">How many times as high each period starts as the one before; above 0.</param>
    /// <param name="alpha">The share of the rate that is left at the end of a period; from 0 to 1.</param>
    /// <param name="minimum">The rate at the end of a period, on top of that share; 0 or above.</param>
    /// <remarks>
    /// Formula: floor + (h − floor)·½(1 + cos(π·t)), t the share of the period that is behind,
    /// h = learningRate·heightFactor^(periods behind), floor = alpha·h + minimum. Range: [floor, learningRate].
    /// Twin: keras.optimizers.schedules.CosineDecayRestarts (periodFactor is t_mul, heightFactor m_mul);
    /// torch.optim.lr_scheduler.CosineAnnealingWarmRestarts (periodFactor is T_mult, 1 by default; minimum is eta_min).
    /// Differences: Keras lowers the floor with the height. Source: Loshchilov, Hutter 2016, arXiv:1608.03983.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    [Alias("cosineWarmRestarts", "cosineDecayRestarts", "cosineAnnealingWarmRestarts")]
    [Example("firstDecaySteps=100")]
    public static Schedule CosineRestarts(
        int firstDecaySteps, double periodFactor = 2, double heightFactor = 1, double alpha = 0, double minimum = 0) =>
        Schedule.Of(new CosineRestartsRule(
            Require.Positive(firstDecaySteps),
            Require.AtLeast(periodFactor, 1),
            Require.Positive(heightFactor),
            Require.Probability(alpha),
            Require.NotNegative(minimum)));

    private sealed record CosineRestartsRule(
        int FirstDecaySteps, double PeriodFactor, double HeightFactor, double Alpha, double Minimum) : ISchedule
    {
        public double Rate(double learningRate, long step)
        {
            var (start, length, height) = (0.0, (double)FirstDecaySteps, learningRate);
            if (PeriodFactor == 1)
            {
                var periods = step / FirstDecaySteps;
                (start, height) = ((double)periods * FirstDecaySteps, learningRate * Math.Pow(HeightFactor, periods));
            }
            else
            {
                for (; step >= start + length; length *= PeriodFactor, height *= HeightFactor)
                    start += length;
            }

            return CosineFall.At((step - start) / length, height, (Alpha * height) + Minimum);
        }
    }
}
