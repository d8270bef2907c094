namespace Nadir;

/// <summary>How a cross-entropy keeps the logarithm of a predicted probability finite.</summary>
public enum ProbabilityGuard
{
    /// <summary>The probability is kept within [epsilon, 1 − epsilon]; outside, the slope is 0. Keras.</summary>
    Clip,

    /// <summary>The logarithm is kept at −100 or above; the slope divides by at least 1e-12. PyTorch.</summary>
    LogFloor,

    /// <summary>epsilon is added to what the logarithm is taken of. TensorFlow.js' tf.losses.logLoss.</summary>
    Add,
}
