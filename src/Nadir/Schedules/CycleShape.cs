namespace Nadir;

/// <summary>How the height of a cyclic schedule's waves changes.</summary>
public enum CycleShape
{
    /// <summary>All waves are as high.</summary>
    Triangular,

    /// <summary>Each wave is half as high as the one before.</summary>
    Triangular2,

    /// <summary>The height is multiplied by a factor with every step.</summary>
    ExponentialRange,
}
