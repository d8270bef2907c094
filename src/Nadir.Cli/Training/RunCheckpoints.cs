using System.Diagnostics;

namespace Nadir.Cli;

/// <summary>Saves a run's model on the way, so that a crash loses little, and the best weights beside it where there is validation.</summary>
internal sealed class RunCheckpoints(Func<RunFolder> run, PastRun past) : Callback
{
    // Saving waits for the disk: every epoch of a small network would spend its time there.
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    private readonly KeptWeights best = new();
    private double bestValue = past.BestValue ?? double.PositiveInfinity;
    private long lastSaved = Stopwatch.GetTimestamp();

    /// <summary>The epoch of the best weights; 0 when there is no validation.</summary>
    public int BestEpoch { get; private set; } = past.BestEpoch;

    public override void EpochEnds(TrainingState state)
    {
        if (state.History.Has("validation.loss") && state.History["validation.loss"][^1] < bestValue)
        {
            (bestValue, BestEpoch) = (state.History["validation.loss"][^1], state.Epoch);
            using var evaluationWeights = state.Model.UseEvaluationWeights();
            best.Take(state.Model);
        }

        if (Stopwatch.GetElapsedTime(lastSaved) < Between)
            return;
        state.Model.SaveCheckpoint(run().ModelPath);
        best.Save(state.Model, run().BestPath);
        lastSaved = Stopwatch.GetTimestamp();
    }

    public override void TrainingEnds(TrainingState state) => best.Save(state.Model, run().BestPath);
}
