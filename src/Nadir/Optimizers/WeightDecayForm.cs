namespace Nadir;

/// <summary>How weight decay draws weights towards 0.</summary>
public enum WeightDecayForm
{
    /// <summary>Directly: w ← w − rate·weightDecay·w before the step. Keras, and AdamW.</summary>
    Decoupled,

    /// <summary>Through the gradient: g ← g + weightDecay·w, the slope of ½·weightDecay·w². PyTorch.</summary>
    Coupled,
}
