namespace Nadir;

/// <summary>Whether what momentum remembers is steps or gradients; they differ when the learning rate changes.</summary>
public enum MomentumForm
{
    /// <summary>Steps: v ← momentum·v − rate·g. Keras.</summary>
    RateInside,

    /// <summary>Gradients: v ← momentum·v + g, and the step is −rate·v. PyTorch.</summary>
    RateOutside,
}
