namespace Nadir;

public static partial class Schedules
{
    /// <summary>Goes in a straight line from one multiple of the rate to another, and stays there.</summary>
    /// <param name="startFactor">The first multiple; 0 or above.</param>
    /// <param name="endFactor">The last multiple; 0 or above.</param>
    /// <param name="steps">How many steps it takes; above 0.</param>
    /// <remarks>
    /// Formula: learningRate·(startFactor + (endFactor − startFactor)·min(step, steps) ÷ steps).
    /// Range: between the two multiples.
    /// Twin: torch.optim.lr_scheduler.LinearLR (steps is total_iters; its factors may not be 0). Source: the twin's documentation.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A factor is negative, or steps is not above 0.</exception>
    public static Schedule Linear(double startFactor = 1.0 / 3, double endFactor = 1, int steps = 5) =>
        Schedule.Of(new LinearRule(Require.NotNegative(startFactor), Require.NotNegative(endFactor), Require.Positive(steps)));

    private sealed record LinearRule(double StartFactor, double EndFactor, int Steps) : ISchedule
    {
        public double Rate(double learningRate, long step) =>
            learningRate * (StartFactor + ((EndFactor - StartFactor) * Math.Min(step, Steps) / Steps));
    }
}
