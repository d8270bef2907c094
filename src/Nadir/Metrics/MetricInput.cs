namespace Nadir;

/// <summary>What a metric is given as target and prediction.</summary>
public enum MetricInput
{
    /// <summary>What should have come out, and what a model predicted; sample weights too.</summary>
    Predictions,

    /// <summary>True labels and found ones, Int64 both; which number stands for which cluster does not matter.</summary>
    Labels,

    /// <summary>Points [N, features], and the labels found for them (Int64).</summary>
    Points,
}
