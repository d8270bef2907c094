namespace Nadir;

/// <summary>Why a training ended.</summary>
public enum StopReason
{
    /// <summary>All epochs were trained.</summary>
    Completed,

    /// <summary>A callback asked for it.</summary>
    Stopped,

    /// <summary>It was cancelled from outside.</summary>
    Cancelled,

    /// <summary>The loss was no finite number; the last good weights were kept.</summary>
    NonFiniteLoss,

    /// <summary>Streamed data ended before the steps asked for were taken.</summary>
    DataEnded,
}
