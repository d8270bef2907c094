namespace Nadir;

/// <summary>How a weight of a given variance is distributed.</summary>
public enum WeightDistribution
{
    /// <summary>Normal, cut at two deviations and widened so that the variance stays.</summary>
    TruncatedNormal,

    /// <summary>Normal as it is.</summary>
    UntruncatedNormal,

    /// <summary>Uniform.</summary>
    Uniform,
}
