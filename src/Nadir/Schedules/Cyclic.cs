namespace Nadir;

public static partial class Schedules
{
    /// <summary>Rises to a maximum and falls back in straight lines, again and again; the momentum goes the other way.</summary>
    /// <param name="maximum">The highest rate; above 0. The lowest is the optimizer's learning rate.</param>
    /// <param name="stepSizeUp">How many steps it rises; above 0.</param>
    /// <param name="stepSizeDown">How many steps it falls; as many as it rises when left out.</param>
    /// <param name="shape">How the height of the waves changes.</param>
    /// <param name="factor">What exponentialRange multiplies the height by with every step; above 0.</param>
    /// <param name="baseMomentum">The momentum where the rate is highest; at least 0 and below 1.</param>
    /// <param name="maximumMomentum">The momentum where the rate is lowest; at least 0 and below 1.</param>
    /// <param name="cycleMomentum">Whether the momentum changes at all.</param>
    /// <remarks>
    /// Formula: learningRate + (maximum − learningRate)·wave·height, wave rising from 0 to 1 and back,
    /// height 1, 2^−(waves behind) or factor^step. Range: [learningRate, maximum].
    /// Twin: torch.optim.lr_scheduler.CyclicLR (maximum is max_lr, factor gamma; the optimizer's rate base_lr).
    /// Differences: PyTorch gives momentum to an SGD that was made without; here such an optimizer stays without.
    /// Source: Smith 2015, arXiv:1506.01186.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    [Example("maximum=0.1")]
    public static Schedule Cyclic(
        double maximum,
        int stepSizeUp = 2000,
        int? stepSizeDown = null,
        CycleShape shape = CycleShape.Triangular,
        double factor = 1,
        double baseMomentum = 0.8,
        double maximumMomentum = 0.9,
        bool cycleMomentum = true) =>
        Schedule.Of(new CyclicRule(
            Require.Positive(maximum),
            Require.Positive(stepSizeUp),
            Require.Positive(stepSizeDown ?? stepSizeUp, nameof(stepSizeDown)),
            Require.Defined(shape),
            Require.Positive(factor),
            Require.Fraction(baseMomentum),
            Require.Fraction(maximumMomentum),
            cycleMomentum));

    private sealed record CyclicRule(
        double Maximum,
        int StepSizeUp,
        int StepSizeDown,
        CycleShape Shape,
        double Factor,
        double BaseMomentum,
        double MaximumMomentum,
        bool CycleMomentum) : ISchedule
    {
        public double Rate(double learningRate, long step) => learningRate + ((Maximum - learningRate) * Wave(step));

        public double Momentum(double momentum, long step) =>
            CycleMomentum ? MaximumMomentum - ((MaximumMomentum - BaseMomentum) * Wave(step)) : momentum;

        private double Wave(long step)
        {
            var length = (long)StepSizeUp + StepSizeDown;
            var (cycle, at) = Math.DivRem(step, length);
            var wave = at <= StepSizeUp ? (double)at / StepSizeUp : (double)(length - at) / StepSizeDown;
            return wave * Shape switch
            {
                CycleShape.Triangular2 => Math.ScaleB(1, (int)-Math.Min(cycle, 2000)),
                CycleShape.ExponentialRange => Math.Pow(Factor, step),
                _ => 1,
            };
        }
    }
}
