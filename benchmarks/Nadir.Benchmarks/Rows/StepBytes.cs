namespace Nadir.Benchmarks;

/// <summary>
/// Counts what all threads allocate between the steps of an epoch, from the end of its first to the end of its last; what a
/// <c>Fit</c> and an epoch begin with is left out, and so is the first epoch, in whose first steps buffers are made.
/// </summary>
internal sealed class StepBytes(int stepsInEpoch) : Callback
{
    private long bytes, before;
    private int steps;

    public double PerStep => (double)bytes / steps;

    public override void StepEnds(TrainingState state)
    {
        if (state.Epoch == 1)
            return;
        if (state.Step == 1)
        {
            before = GC.GetTotalAllocatedBytes(precise: true);
        }
        else if (state.Step == stepsInEpoch)
        {
            bytes += GC.GetTotalAllocatedBytes(precise: true) - before;
            steps += stepsInEpoch - 1;
        }
    }
}
