namespace Nadir;

public static partial class Schedules
{
    /// <summary>Falls along half a cosine wave.</summary>
    /// <param name="decaySteps">How many steps it takes; above 0.</param>
    /// <param name="alpha">The share of the rate that is left at the end; from 0 to 1.</param>
    /// <param name="minimum">The rate at the end, on top of that share; 0 or above.</param>
    /// <param name="periodic">Rise and fall again instead of staying at the end.</param>
    /// <remarks>
    /// Formula: floor + (learningRate − floor)·½(1 + cos(π·step ÷ decaySteps)), floor = alpha·learningRate + minimum,
    /// and step at most decaySteps unless periodic. Range: [floor, learningRate].
    /// Twin: keras.optimizers.schedules.CosineDecay (alpha; warm-up by our warmUp);
    /// torch.optim.lr_scheduler.CosineAnnealingLR (minimum is eta_min, periodic: true).
    /// Differences: PyTorch rises again after T_max steps, Keras stays at the end.
    /// Source: Loshchilov, Hutter 2016, arXiv:1608.03983.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    [Alias("cosine", "cosineAnnealing")]
    [Example("decaySteps=1000")]
    public static Schedule CosineDecay(int decaySteps, double alpha = 0, double minimum = 0, bool periodic = false) =>
        Schedule.Of(new CosineDecayRule(
            Require.Positive(decaySteps), Require.Probability(alpha), Require.NotNegative(minimum), periodic));

    private sealed record CosineDecayRule(int DecaySteps, double Alpha, double Minimum, bool Periodic) : ISchedule
    {
        public double Rate(double learningRate, long step)
        {
            var at = Periodic ? step % (2L * DecaySteps) : Math.Min(step, DecaySteps);
            return CosineFall.At((double)at / DecaySteps, learningRate, (Alpha * learningRate) + Minimum);
        }
    }
}
