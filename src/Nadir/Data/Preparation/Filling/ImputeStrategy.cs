namespace Nadir;

/// <summary>What stands in the place of missing values.</summary>
public enum ImputeStrategy
{
    /// <summary>The column's mean; for numbers.</summary>
    Mean,

    /// <summary>The column's median; for numbers.</summary>
    Median,

    /// <summary>The column's most frequent value, the smallest where several are.</summary>
    MostFrequent,

    /// <summary>A given value.</summary>
    Constant,
}
