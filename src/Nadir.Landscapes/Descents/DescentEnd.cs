namespace Nadir.Landscapes;

/// <summary>Why a descent ended.</summary>
public enum DescentEnd
{
    /// <summary>All steps were taken.</summary>
    Completed,

    /// <summary>A loss, a gradient or a parameter was no finite number.</summary>
    NotFinite,

    /// <summary>The loss does not take what the model predicts at the last place.</summary>
    Refused,

    /// <summary>The caller's condition held.</summary>
    Stopped,

    /// <summary>It was cancelled from outside.</summary>
    Cancelled,
}
