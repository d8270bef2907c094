namespace Nadir;

/// <summary>The rule of a regularizer; its properties are the factory's arguments.</summary>
public interface IRegularizer
{
    /// <summary>Whether it acts by proximal steps instead of through the gradient.</summary>
    bool IsProximal => false;

    /// <summary>The penalty of weights, a scalar.</summary>
    Tensor Penalty(Tensor weights);

    /// <summary>The weights that are best between staying and being penalized; null where there is no closed form.</summary>
    Tensor? ProximalStep(Tensor weights, double step) => null;
}
