namespace Nadir;

/// <summary>How far a training is; callbacks read it and may ask it to stop.</summary>
public sealed class TrainingState
{
    internal TrainingState(Model model, History history) => (Model, History) = (model, history);

    /// <summary>The model being trained.</summary>
    public Model Model { get; }

    /// <summary>The epochs so far.</summary>
    public History History { get; }

    /// <summary>The present epoch, from 1.</summary>
    public int Epoch { get; internal set; }

    /// <summary>The present step within the epoch, from 1.</summary>
    public long Step { get; internal set; }

    /// <summary>The loss of the last step.</summary>
    public double Loss { get; internal set; }

    /// <summary>Whether it goes on where an earlier training ended: what callbacks remember of that one still counts.</summary>
    public bool IsResumed { get; internal init; }

    internal string? StopText { get; private set; }

    /// <summary>Ends the training after the present step.</summary>
    /// <param name="reason">Kept in the history.</param>
    public void Stop(string reason) => StopText ??= reason;
}
