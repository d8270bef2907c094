namespace Nadir;

public static partial class Schedules
{
    /// <summary>Rises in a straight line, then falls with the root of the steps: the transformer's schedule.</summary>
    /// <param name="modelSize">The width of the model, by whose root the rate is divided; above 0.</param>
    /// <param name="warmupSteps">How many steps it rises; above 0.</param>
    /// <remarks>
    /// Formula: learningRate·modelSize^−½·min(s^−½, s·warmupSteps^−3⁄2), s = step + 1.
    /// Range: (0, learningRate·(modelSize·warmupSteps)^−½].
    /// Twin: none in Keras or PyTorch; the paper's formula (its learningRate is 1).
    /// Source: Vaswani et al. 2017, arXiv:1706.03762, section 5.3.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number is not above 0.</exception>
    public static Schedule Noam(int modelSize = 512, int warmupSteps = 4000) =>
        Schedule.Of(new NoamRule(Require.Positive(modelSize), Require.Positive(warmupSteps)));

    private sealed record NoamRule(int ModelSize, int WarmupSteps) : ISchedule
    {
        public double Rate(double learningRate, long step) =>
            learningRate / Math.Sqrt(ModelSize) * Math.Min(1 / Math.Sqrt(step + 1), (step + 1) / Math.Pow(WarmupSteps, 1.5));
    }
}
