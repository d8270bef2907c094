namespace Nadir;

/// <summary>Which mean of the two labelings' entropies mutual information is measured by.</summary>
public enum EntropyMean
{
    /// <summary>Half their sum.</summary>
    Arithmetic,

    /// <summary>The root of their product.</summary>
    Geometric,

    /// <summary>The smaller.</summary>
    Minimum,

    /// <summary>The larger.</summary>
    Maximum,
}
