namespace Nadir;

/// <summary>Where the batches of a training come from.</summary>
internal abstract class BatchSource : IDisposable
{
    /// <summary>The shape of one input sample.</summary>
    public abstract Shape InputShape { get; }

    /// <summary>How many steps an epoch has; 0 while that is not known.</summary>
    public abstract long Steps { get; }

    /// <summary>How many samples an epoch has; null where that is not known.</summary>
    public abstract long? Samples { get; }

    /// <summary>Samples to validate by, prepared; null where there are none, or some of the batches' own are held back.</summary>
    public Samples? Validation { get; init; }

    /// <summary>Which batch of the epoch is at hand, from 0.</summary>
    public long Step { get; protected set; }

    /// <summary>How many samples of the epoch came before the batch at hand.</summary>
    public long Before { get; protected set; }

    /// <summary>How many samples the batch at hand has.</summary>
    public int Length { get; protected set; }

    /// <summary>Why there is no further batch although the epoch is not over; null where it is.</summary>
    public virtual string? EndedEarly => null;

    /// <summary>Goes to the place before a batch of an epoch; a new source is where the training begins.</summary>
    /// <param name="epoch">From 0.</param>
    /// <param name="seen">How many of its samples are done.</param>
    public abstract void Begin(int epoch, long seen);

    /// <summary>Takes the next batch of the epoch to hand.</summary>
    /// <returns>Whether there is one.</returns>
    public abstract bool Next();

    /// <summary>Whether the epoch goes on behind the batch at hand.</summary>
    public abstract bool HasMore();

    /// <summary>Whether the batch at hand is the epoch's last; not where data ended before the steps asked for.</summary>
    public virtual bool EndsEpoch() => !HasMore();

    /// <summary>The batch at hand in the model's element type.</summary>
    public abstract (Tensor Inputs, Tensor Targets, Tensor? Weights) Tensors();

    /// <summary>A batch to find shapes by that do not fit.</summary>
    public abstract (Tensor Inputs, Tensor Targets, Tensor? Weights) Trial();

    /// <summary>Refuses targets that the built model's loss does not take.</summary>
    public abstract void CheckTargets();

    public abstract void Dispose();
}
