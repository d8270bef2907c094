namespace Nadir;

/// <summary>Which fan sets the variance of a weight.</summary>
public enum FanMode
{
    /// <summary>How many inputs feed an output: the variance of signals forward.</summary>
    FanIn,

    /// <summary>How many outputs an input feeds: the variance of gradients backward.</summary>
    FanOut,

    /// <summary>The mean of both.</summary>
    FanAvg,
}
