namespace Nadir.Figures;

/// <summary>How a power of ten is written.</summary>
internal enum NumberStyle
{
    /// <summary>2×10⁷</summary>
    Typeset,

    /// <summary>2e7</summary>
    Terminal,
}
