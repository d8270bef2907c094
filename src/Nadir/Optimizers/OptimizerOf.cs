namespace Nadir;

/// <summary>An optimizer whose step is a rule for one number.</summary>
/// <typeparam name="TRule">The rule; generic over lanes, so that it runs at the machine's full width.</typeparam>
public abstract class Optimizer<TRule> : Optimizer
    where TRule : struct, IUpdateRule
{
    /// <summary>Keeps the learning rate.</summary>
    protected Optimizer(double learningRate)
        : base(learningRate)
    {
    }

    /// <summary>The rule of the next step.</summary>
    protected abstract TRule NextRule();

    private protected sealed override void Move(Parameter parameter, Tensor gradient, Tensor[] slots)
    {
        var rule = NextRule();
        if (parameter.Value.ElementType == ElementType.Float32)
            UpdateDriver.Run(rule, parameter.Write<float>(), gradient.AsSpan<float>(), slots);
        else
            UpdateDriver.Run(rule, parameter.Write<double>(), gradient.AsSpan<double>(), slots);
    }
}
