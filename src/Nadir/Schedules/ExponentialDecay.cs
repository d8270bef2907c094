namespace Nadir;

public static partial class Schedules
{
    /// <summary>Multiplies the rate by a factor every so many steps, smoothly or in stairs.</summary>
    /// <param name="decaySteps">How many steps the factor takes; above 0.</param>
    /// <param name="decayRate">The factor; above 0.</param>
    /// <param name="staircase">Only after whole multiples of decaySteps.</param>
    /// <remarks>
    /// Formula: learningRate·decayRate^(step ÷ decaySteps), the exponent rounded down with staircase.
    /// Range: (0, learningRate] for a factor of at most 1.
    /// Twin: keras.optimizers.schedules.ExponentialDecay; torch.optim.lr_scheduler.ExponentialLR (decaySteps 1, decayRate gamma).
    /// Source: the twins' documentation.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number is not above 0.</exception>
    public static Schedule ExponentialDecay(int decaySteps = 1, double decayRate = 0.96, bool staircase = false) =>
        Schedule.Of(new ExponentialDecayRule(Require.Positive(decaySteps), Require.Positive(decayRate), staircase));

    private sealed record ExponentialDecayRule(int DecaySteps, double DecayRate, bool Staircase) : ISchedule
    {
        public double Rate(double learningRate, long step)
        {
            var exponent = (double)step / DecaySteps;
            return learningRate * Math.Pow(DecayRate, Staircase ? Math.Floor(exponent) : exponent);
        }
    }
}
