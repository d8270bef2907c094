namespace Nadir;

/// <summary>What an improvement is measured by.</summary>
public enum ThresholdForm
{
    /// <summary>The difference itself.</summary>
    Absolute,

    /// <summary>The difference as a share of the best value.</summary>
    Relative,
}
