namespace Nadir;

public static partial class Schedules
{
    /// <summary>Schedules one behind the other, each counting its steps from its own start.</summary>
    /// <param name="schedules">The schedules, in order.</param>
    /// <param name="milestones">The step at which each but the first starts, in rising order.</param>
    /// <remarks>
    /// Formula: schedule i at step − milestones[i − 1]. Range: those of the schedules.
    /// Twin: torch.optim.lr_scheduler.SequentialLR. Source: the twin's documentation.
    /// </remarks>
    /// <exception cref="ArgumentException">milestones do not rise, or are not one fewer than schedules.</exception>
    [Example("schedules=[(linear:startFactor=0.1),(cosineDecay:100)],milestones=[5]")]
    public static Schedule Sequential(Schedule[] schedules, int[] milestones)
    {
        ScheduleSteps.RequireRising(milestones, nameof(milestones));
        if (Require.Present(schedules).Length != milestones.Length + 1)
            throw Error.Argument($"milestones must be one fewer than schedules, got {milestones.Length} for {schedules.Length} schedules.", nameof(milestones));
        return Schedule.Of(new SequentialRule(schedules, milestones));
    }

    private sealed record SequentialRule(Schedule[] Schedules, int[] Milestones) : ISchedule
    {
        public double Rate(double learningRate, long step)
        {
            var at = At(step);
            return Schedules[at].Rate(learningRate, step - Start(at));
        }

        public double Momentum(double momentum, long step)
        {
            var at = At(step);
            return Schedules[at].Momentum(momentum, step - Start(at));
        }

        private int At(long step) => ScheduleSteps.Behind(Milestones, step, orOn: true);

        private int Start(int at) => at == 0 ? 0 : Milestones[at - 1];
    }
}
