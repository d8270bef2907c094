namespace Nadir;

/// <summary>How the terms of a loss become one number.</summary>
public enum Reduction
{
    /// <summary>
    /// Their sum over how many there are, ignored ones not counted; sample weights multiply the terms and do not change
    /// the divisor. Keras' mean and sum over batch size; PyTorch's mean without class weights.
    /// </summary>
    Mean,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>The weighted sum divided by the sum of the weights. PyTorch's mean with class weights.</summary>
    MeanOverWeights,

    /// <summary>
    /// Their sum over how many there are, ignored ones counted too. Keras' sum over batch size where nothing is
    /// ignored; with an ignored class, Keras divides by the kept ones unless it skips the mask, as on PyTorch.
    /// </summary>
    SumOverBatchSize,

    /// <summary>Their sum over the length of their first axis, the samples. PyTorch's batchmean.</summary>
    BatchMean,

    /// <summary>All terms, unreduced.</summary>
    None,
}
