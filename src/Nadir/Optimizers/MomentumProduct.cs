namespace Nadir;

/// <summary>How Nadam keeps the product of its momenta μ₁·μ₂·…·μₜ, by which it corrects the mean gradient.</summary>
public enum MomentumProduct
{
    /// <summary>In full precision. Keras with float64 weights.</summary>
    Exact,

    /// <summary>Rounded to float32 at each step, whatever the weights are. PyTorch from 2.0 on.</summary>
    Single,

    /// <summary>Rounded to float32, and with μₜ twice in the product that reaches to μₜ₊₁. PyTorch up to 1.13.</summary>
    SingleDoubled,
}
