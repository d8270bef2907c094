namespace Nadir;

/// <summary>How mean and variance for inference come about.</summary>
public enum RunningStatistics
{
    /// <summary>A running mean over the batches of training in which old ones fade, as momentum says.</summary>
    Fading,

    /// <summary>The plain mean over all batches of training so far. PyTorch's <c>momentum=None</c>.</summary>
    Cumulative,

    /// <summary>Not at all: inference, too, takes those of its batch. PyTorch's <c>track_running_stats=False</c>.</summary>
    None,
}
