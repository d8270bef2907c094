namespace Nadir;

/// <summary>What the squared distances of n numbers from their mean are divided by.</summary>
public enum VarianceEstimate
{
    /// <summary>By n: the variance of these numbers. Keras.</summary>
    Biased,

    /// <summary>By n − 1: the estimate for what they were drawn from. PyTorch.</summary>
    Unbiased,
}
