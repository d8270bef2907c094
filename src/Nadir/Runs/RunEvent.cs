namespace Nadir;

/// <summary>One thing that happened while something learned; progress, charts, reports and run folders read these alone.</summary>
public readonly record struct RunEvent(RunEventKind Kind)
{
    /// <summary>Counts the events of a run, from 0.</summary>
    public long Sequence { get; init; }

    /// <summary>Seconds since the start.</summary>
    public double Seconds { get; init; }

    /// <summary>Which epoch, from 1; 0 before the first.</summary>
    public int Epoch { get; init; }

    /// <summary>How many epochs are planned.</summary>
    public int Epochs { get; init; }

    /// <summary>Which step within the epoch, from 1.</summary>
    public long Step { get; init; }

    /// <summary>How many steps an epoch has; 0 while that is not known, as in the first pass over streamed data.</summary>
    public long Steps { get; init; }

    /// <summary>The loss of the step.</summary>
    public double Loss { get; init; }

    /// <summary>The learning rate of the step.</summary>
    public double LearningRate { get; init; }

    /// <summary>An epoch's losses and metrics: <c>loss</c>, <c>accuracy</c>, <c>validation.loss</c> …</summary>
    public IReadOnlyList<NamedNumber> Numbers { get; init; } = [];

    /// <summary>A warning's text, or why learning ended.</summary>
    public string Text { get; init; } = "";
}
