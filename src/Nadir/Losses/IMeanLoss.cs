namespace Nadir;

/// <summary>A loss whose mean over all terms can be had without the terms.</summary>
internal interface IMeanLoss
{
    /// <summary>The mean of at least one term; null where weights are asked for, which a mean may divide by.</summary>
    Tensor? Mean(Tensor target, Tensor prediction);
}
