namespace Nadir;

public static partial class Schedules
{
    /// <summary>Rises in a straight line from a fraction of the rate, then hands over to another schedule.</summary>
    /// <param name="steps">How many steps it rises; above 0.</param>
    /// <param name="startFactor">The first multiple of the rate; 0 or above.</param>
    /// <param name="then">What follows, its steps counted from there; the constant rate when left out.</param>
    /// <remarks>
    /// Formula: r·(startFactor + (1 − startFactor)·step ÷ steps) below steps, r being the first rate of what follows.
    /// Range: that of what follows, and below.
    /// Twin: keras.optimizers.schedules.CosineDecay (warmup_steps, warmup_target) for a cosine that follows;
    /// torch.optim.lr_scheduler.SequentialLR of a LinearLR and another.
    /// Source: Goyal et al. 2017, arXiv:1706.02677, section 2.2.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">steps is not above 0, or startFactor is negative.</exception>
    [Example("steps=500,then=(cosineDecay:10000)")]
    public static Schedule WarmUp(int steps, double startFactor = 0, Schedule? then = null) =>
        Schedule.Of(new WarmUpRule(Require.Positive(steps), Require.NotNegative(startFactor), then));

    private sealed record WarmUpRule(int Steps, double StartFactor, Schedule? Then) : ISchedule
    {
        public double Rate(double learningRate, long step)
        {
            var follows = Then?.Rate(learningRate, Math.Max(0, step - Steps)) ?? learningRate;
            return step >= Steps ? follows : follows * (StartFactor + ((1 - StartFactor) * step / Steps));
        }

        public double Momentum(double momentum, long step) => Then?.Momentum(momentum, Math.Max(0, step - Steps)) ?? momentum;
    }
}
