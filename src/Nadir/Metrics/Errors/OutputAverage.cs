namespace Nadir;

/// <summary>How the scores of several outputs become one number.</summary>
public enum OutputAverage
{
    /// <summary>Their mean.</summary>
    Uniform,

    /// <summary>Their mean, weighted by the variance of each output's targets.</summary>
    VarianceWeighted,
}
