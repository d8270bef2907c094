namespace Nadir;

public static partial class Schedules
{
    /// <summary>Falls to an end rate by a power of the share of steps left.</summary>
    /// <param name="decaySteps">How many steps it takes; above 0.</param>
    /// <param name="end">The rate at the end; 0 or above.</param>
    /// <param name="power">1 falls in a straight line, 2 slower and slower; above 0.</param>
    /// <param name="cycle">Start again, over twice, three times … as many steps, instead of staying at the end.</param>
    /// <remarks>
    /// Formula: (learningRate − end)·(1 − step ÷ d)^power + end, d = decaySteps and step at most d;
    /// with cycle d = decaySteps·⌈step ÷ decaySteps⌉. Range: [end, learningRate].
    /// Twin: keras.optimizers.schedules.PolynomialDecay; torch.optim.lr_scheduler.PolynomialLR (end 0).
    /// Differences: PyTorch's end is 0, and 5 steps by default. Source: the twins' documentation.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    [Alias("polynomial")]
    [Example("decaySteps=1000")]
    public static Schedule PolynomialDecay(int decaySteps, double end = 0.0001, double power = 1, bool cycle = false) =>
        Schedule.Of(new PolynomialDecayRule(
            Require.Positive(decaySteps), Require.NotNegative(end), Require.Positive(power), cycle));

    private sealed record PolynomialDecayRule(int DecaySteps, double End, double Power, bool Cycle) : ISchedule
    {
        public double Rate(double learningRate, long step)
        {
            var length = Cycle ? DecaySteps * Math.Max(1, Math.Ceiling((double)step / DecaySteps)) : DecaySteps;
            return ((learningRate - End) * Math.Pow(1 - (Math.Min(step, length) / length), Power)) + End;
        }
    }
}
