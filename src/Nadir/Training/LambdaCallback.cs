namespace Nadir;

/// <summary>A callback from functions.</summary>
/// <remarks>Twin: keras.callbacks.LambdaCallback.</remarks>
public sealed class LambdaCallback(Action<TrainingState>? stepEnds = null, Action<TrainingState>? epochEnds = null) : Callback
{
    /// <inheritdoc/>
    public override void StepEnds(TrainingState state) => stepEnds?.Invoke(state);

    /// <inheritdoc/>
    public override void EpochEnds(TrainingState state) => epochEnds?.Invoke(state);
}
