namespace Nadir.Cli;

/// <summary>Saves a run's model after every epoch, and the best one beside it where there is validation.</summary>
internal sealed class RunCheckpoints(Func<RunFolder> run, PastRun past) : Callback
{
    private double best = past.BestValue ?? double.PositiveInfinity;

    /// <summary>The epoch of the best weights; 0 when there is no validation.</summary>
    public int BestEpoch { get; private set; } = past.BestEpoch;

    public override void EpochEnds(TrainingState state)
    {
        state.Model.SaveCheckpoint(run().ModelPath);
        if (!state.History.Has("validation.loss") || !(state.History["validation.loss"][^1] < best))
            return;
        best = state.History["validation.loss"][^1];
        BestEpoch = state.Epoch;
        state.Model.Save(run().BestPath);
    }
}
