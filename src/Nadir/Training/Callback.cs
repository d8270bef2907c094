namespace Nadir;

/// <summary>Something asked while a model trains: it may look, save, or end the training.</summary>
/// <remarks>Twin: keras.callbacks.Callback.</remarks>
public abstract class Callback
{
    /// <summary>Before the first step.</summary>
    public virtual void TrainingStarts(TrainingState state)
    {
    }

    /// <summary>After each step.</summary>
    public virtual void StepEnds(TrainingState state)
    {
    }

    /// <summary>After each epoch, its losses and metrics known.</summary>
    public virtual void EpochEnds(TrainingState state)
    {
    }

    /// <summary>After the last step, whatever the reason.</summary>
    public virtual void TrainingEnds(TrainingState state)
    {
    }
}
