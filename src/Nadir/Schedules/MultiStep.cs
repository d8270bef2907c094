namespace Nadir;

public static partial class Schedules
{
    /// <summary>Multiplies the rate by a factor at each of some steps.</summary>
    /// <param name="milestones">The steps, in rising order; one that stands there twice counts twice.</param>
    /// <param name="factor">What the rate is multiplied by; above 0.</param>
    /// <remarks>
    /// Formula: learningRate·factor^(number of milestones that are not above step).
    /// Range: (0, learningRate] for a factor of at most 1.
    /// Twin: torch.optim.lr_scheduler.MultiStepLR (factor is gamma). Source: the twin's documentation.
    /// </remarks>
    /// <exception cref="ArgumentException">There are no milestones, or they do not rise.</exception>
    /// <exception cref="ArgumentOutOfRangeException">factor is not above 0.</exception>
    [Example("milestones=[30,80]")]
    public static Schedule MultiStep(int[] milestones, double factor = 0.1) =>
        Schedule.Of(new MultiStepRule(ScheduleSteps.RequireRising(milestones, nameof(milestones)), Require.Positive(factor)));

    private sealed record MultiStepRule(int[] Milestones, double Factor) : ISchedule
    {
        public double Rate(double learningRate, long step) =>
            learningRate * Math.Pow(Factor, ScheduleSteps.Behind(Milestones, step, orOn: true));
    }
}
