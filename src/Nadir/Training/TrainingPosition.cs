namespace Nadir;

/// <summary>How far a model has been trained.</summary>
/// <param name="Epoch">Finished epochs.</param>
/// <param name="SamplesIntoEpoch">Samples seen of the next one.</param>
public readonly record struct TrainingPosition(int Epoch, long SamplesIntoEpoch)
{
    internal bool IsStarted => Epoch > 0 || SamplesIntoEpoch > 0;

    /// <summary>The seed that order and dropout follow.</summary>
    public ulong Seed { get; init; }
}
