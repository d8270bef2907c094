namespace Nadir.Landscapes;

/// <summary>What is done to the numbers of a column before a model sees them.</summary>
public enum ColumnScaling
{
    /// <summary>Nothing.</summary>
    Raw,

    /// <summary>The mean is taken off and the rest divided by the standard deviation (over N): mean 0, deviation 1.</summary>
    Standardized,

    /// <summary>
    /// The mean is taken off and the rest divided by the variance: a frequent mistake, after which the deviation is 1 ÷ what
    /// it was, so that columns of different scales still differ.
    /// </summary>
    DividedByVariance,
}
