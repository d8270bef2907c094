namespace Nadir;

/// <summary>
/// The rule of a loss of inputs of its own, written with tensor operations: its gradients come from those.
/// </summary>
/// <remarks>Its other properties are the factory's arguments.</remarks>
public interface IInputsLoss
{
    /// <summary>What it is computed from, in order.</summary>
    IReadOnlyList<LossInput> Inputs { get; }

    /// <summary>The terms of a batch.</summary>
    LossTerms Terms(IReadOnlyList<Tensor> inputs);
}
