namespace Nadir;

/// <summary>
/// What the mean of a loss is when nothing is left to divide by: every target is ignored, or has weight 0.
/// </summary>
public enum WhenEmpty
{
    /// <summary>An error that says so.</summary>
    Error,

    /// <summary>0, and no gradient. Keras.</summary>
    Zero,

    /// <summary>Not a number. PyTorch.</summary>
    NaN,
}
