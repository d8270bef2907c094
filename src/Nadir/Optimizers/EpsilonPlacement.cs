namespace Nadir;

/// <summary>Where epsilon keeps a division by the root of a mean square v from 0.</summary>
public enum EpsilonPlacement
{
    /// <summary>√(v + ε).</summary>
    InsideRoot,

    /// <summary>√v + ε.</summary>
    OutsideRoot,

    /// <summary>√v̂ + ε, v̂ being v corrected for its start at 0.</summary>
    OutsideCorrectedRoot,
}
