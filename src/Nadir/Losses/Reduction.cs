namespace Nadir;

/// <summary>How the terms of a loss become one number.</summary>
public enum Reduction
{
    /// <summary>Their mean; sample weights multiply the terms and do not change the divisor. Keras' sum over batch size.</summary>
    Mean,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>The weighted sum divided by the sum of the weights. PyTorch's mean with class weights.</summary>
    MeanOverWeights,

    /// <summary>All terms, unreduced.</summary>
    None,
}
