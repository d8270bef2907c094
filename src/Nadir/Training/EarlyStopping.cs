namespace Nadir;

/// <summary>Ends a training when a number has not improved for some epochs, and goes back to the best weights.</summary>
/// <remarks>
/// The same object goes on counting in a resumed training. Twin: keras.callbacks.EarlyStopping, which keeps the last
/// weights unless told otherwise.
/// </remarks>
public sealed class EarlyStopping : Callback
{
    private Tensor[] best = [];
    private NamedArray[] bestMemory = [];
    private double bestValue;
    private int wait;

    /// <summary>Early stopping.</summary>
    /// <param name="monitor">A number of the history; null: the validation loss, or the loss where there is no validation.</param>
    /// <param name="patience">Epochs in a row without improvement that end it; 0 and 1 both stop at the first.</param>
    /// <param name="minimumChange">A smaller improvement counts as none.</param>
    /// <param name="restoreBest">Whether the best weights are put back at the end.</param>
    public EarlyStopping(string? monitor = null, int patience = 0, double minimumChange = 0, bool restoreBest = true)
    {
        Monitor = monitor;
        Patience = Require.NotNegative(patience);
        MinimumChange = Require.NotNegative(minimumChange);
        RestoreBest = restoreBest;
    }

    /// <summary>The number watched; null for the loss.</summary>
    public string? Monitor { get; }

    /// <summary>Epochs in a row without improvement that end it.</summary>
    public int Patience { get; }

    /// <summary>A smaller improvement counts as none.</summary>
    public double MinimumChange { get; }

    /// <summary>Whether the best weights are put back at the end.</summary>
    public bool RestoreBest { get; }

    /// <summary>The epoch with the best value, from 1; 0 before the first.</summary>
    public int BestEpoch { get; private set; }

    /// <inheritdoc/>
    public override void TrainingStarts(TrainingState state)
    {
        if (!state.IsResumed)
            (best, bestMemory, BestEpoch, wait) = ([], [], 0, 0);
    }

    /// <inheritdoc/>
    public override void EpochEnds(TrainingState state)
    {
        var watched = Watched.In(state, Monitor);
        if (BestEpoch == 0 || watched.IsBetter(watched.Value, bestValue, MinimumChange))
        {
            (bestValue, BestEpoch, wait) = (watched.Value, state.Epoch, 0);
            if (state.Model.Optimizer is { HasEvaluationWeights: true } optimizer)
                bestMemory = [.. optimizer.Remembered(state.Model.Parameters).Select(memory => NamedArray.Of(memory.Name, memory.Value))];
            best = [.. state.Model.Parameters.Select(p => Tensor.From(p.Value.ToArray<double>(), p.Value.Shape).To(p.Value.ElementType))];
        }
        else if (++wait >= Patience)
        {
            state.Stop(FormattableString.Invariant($"{watched.Name} has not improved since epoch {BestEpoch}"));
        }
    }

    /// <inheritdoc/>
    public override void TrainingEnds(TrainingState state)
    {
        if (!RestoreBest)
            return;
        for (var i = 0; i < best.Length; i++)
            state.Model.Parameters[i].Assign(best[i]);

        // The weights that the best value was measured by are part of what the optimizer remembers.
        if (bestMemory.Length > 0)
            state.Model.Optimizer!.Recall(state.Model.Parameters, new RememberedArrays("early stopping", bestMemory));
    }
}
