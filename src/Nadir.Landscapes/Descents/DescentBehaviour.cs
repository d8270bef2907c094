namespace Nadir.Landscapes;

/// <summary>What a descent does, judged by its path alone.</summary>
public enum DescentBehaviour
{
    /// <summary>It came to rest: its last steps are tiny beside the way it came.</summary>
    Converges,

    /// <summary>It still goes down.</summary>
    Falls,

    /// <summary>Its steps turn back on each other and do not shrink.</summary>
    Oscillates,

    /// <summary>It moves on without getting lower, and without turning back at each step.</summary>
    Wanders,

    /// <summary>The loss grew, or became no number.</summary>
    Diverges,
}
