namespace Nadir;

/// <summary>Where epsilon keeps a division by a running maximum u of gradients' sizes from 0.</summary>
public enum MaximumEpsilon
{
    /// <summary>Beside it: ÷ (u + ε) with u ← max(beta2·u, |g|). Keras.</summary>
    OutsideMaximum,

    /// <summary>In it: ÷ u with u ← max(beta2·u, |g| + ε). PyTorch.</summary>
    InsideMaximum,
}
