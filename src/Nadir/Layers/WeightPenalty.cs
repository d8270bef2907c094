namespace Nadir;

/// <summary>A weight and the penalty on it.</summary>
internal readonly record struct WeightPenalty(Parameter Weight, Regularizer Regularizer)
{
    /// <summary>The penalty; its gradient reaches the weight unless proximal steps do the work.</summary>
    public Tensor Compute() => Regularizer.Penalty(Regularizer.IsProximal ? Weight.Value.Detach() : Weight.Value);
}
