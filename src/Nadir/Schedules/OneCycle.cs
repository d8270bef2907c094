namespace Nadir;

public static partial class Schedules
{
    /// <summary>Rises to the rate and falls far below where it began, once; the momentum goes the other way.</summary>
    /// <param name="totalSteps">How many steps the cycle takes; above 1. Afterwards it stays at its end.</param>
    /// <param name="riseShare">The share of the steps in which it rises; above 0 and below 1.</param>
    /// <param name="annealing">The line between the turning points.</param>
    /// <param name="startDivisor">It begins at learningRate ÷ startDivisor; above 0.</param>
    /// <param name="endDivisor">It ends at learningRate ÷ startDivisor ÷ endDivisor; above 0.</param>
    /// <param name="threePhase">Fall back to the beginning as long as it rose, and to the end after that.</param>
    /// <param name="baseMomentum">The momentum where the rate is highest; at least 0 and below 1.</param>
    /// <param name="maximumMomentum">The momentum where the rate is lowest; at least 0 and below 1.</param>
    /// <param name="cycleMomentum">Whether the momentum changes at all.</param>
    /// <remarks>
    /// Formula: learningRate ÷ startDivisor → learningRate until step riseShare·totalSteps − 1, then → the end at totalSteps − 1.
    /// Range: [learningRate ÷ (startDivisor·endDivisor), learningRate].
    /// Twin: torch.optim.lr_scheduler.OneCycleLR (the optimizer's rate is max_lr; riseShare is pct_start).
    /// Differences: PyTorch gives momentum to an SGD that was made without; here such an optimizer stays without.
    /// Source: Smith, Topin 2017, arXiv:1708.07120.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range, or rise and fall take more than all steps.</exception>
    [Example("totalSteps=1000")]
    public static Schedule OneCycle(
        int totalSteps,
        double riseShare = 0.3,
        Annealing annealing = Annealing.Cosine,
        double startDivisor = 25,
        double endDivisor = 10000,
        bool threePhase = false,
        double baseMomentum = 0.85,
        double maximumMomentum = 0.95,
        bool cycleMomentum = true)
    {
        Require.AtLeast(totalSteps, 2);
        Require.Positive(Require.Fraction(riseShare), nameof(riseShare));
        if (threePhase && riseShare > 0.5)
            throw Error.OutOfRange($"riseShare is at most 0.5 with threePhase, which falls as long as it rises; got {riseShare}.", nameof(riseShare));
        return Schedule.Of(new OneCycleRule(
            totalSteps,
            riseShare,
            Require.Defined(annealing),
            Require.Positive(startDivisor),
            Require.Positive(endDivisor),
            threePhase,
            Require.Fraction(baseMomentum),
            Require.Fraction(maximumMomentum),
            cycleMomentum));
    }

    private sealed record OneCycleRule(
        int TotalSteps,
        double RiseShare,
        Annealing Annealing,
        double StartDivisor,
        double EndDivisor,
        bool ThreePhase,
        double BaseMomentum,
        double MaximumMomentum,
        bool CycleMomentum) : ISchedule
    {
        public double Rate(double learningRate, long step)
        {
            var start = learningRate / StartDivisor;
            return At(step, start, learningRate, start / EndDivisor);
        }

        public double Momentum(double momentum, long step) =>
            CycleMomentum ? At(step, MaximumMomentum, BaseMomentum, MaximumMomentum) : momentum;

        private double At(long step, double start, double top, double end)
        {
            var last = TotalSteps - 1.0;
            var rise = (RiseShare * TotalSteps) - 1;
            var fall = ThreePhase ? (2 * RiseShare * TotalSteps) - 2 : last;
            var at = Math.Min(step, last);
            if (at <= rise && rise > 0)
                return Between(start, top, at / rise);
            if (at <= fall)
                return Between(top, ThreePhase ? start : end, (at - rise) / (fall - rise));
            return Between(start, end, (at - fall) / (last - fall));
        }

        private double Between(double from, double to, double share) =>
            Annealing == Annealing.Linear ? from + ((to - from) * share) : CosineFall.At(share, from, to);
    }
}
