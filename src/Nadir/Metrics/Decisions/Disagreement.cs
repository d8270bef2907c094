namespace Nadir;

/// <summary>How much it counts that two classes were taken for each other.</summary>
public enum Disagreement
{
    /// <summary>All alike.</summary>
    Equal,

    /// <summary>By how many classes they lie apart.</summary>
    Linear,

    /// <summary>By the square of how many classes they lie apart.</summary>
    Quadratic,
}
