namespace Nadir;

/// <summary>An optimizer whose step is a rule for one number.</summary>
/// <typeparam name="TRule">The rule; generic over lanes, so that it runs at the machine's full width.</typeparam>
public abstract class Optimizer<TRule> : Optimizer
    where TRule : struct, IUpdateRule
{
    private TRule rule;

    /// <summary>Keeps the learning rate and how fast it falls with the steps.</summary>
    protected Optimizer(double learningRate, double decay = 0)
        : base(learningRate, decay)
    {
    }

    /// <summary>The rule of the next step.</summary>
    protected abstract TRule NextRule();

    private protected sealed override void BeginStep() => rule = NextRule();

    private protected sealed override void Move(Parameter parameter, Tensor gradient, Tensor[] slots)
    {
        if (parameter.Value.ElementType == ElementType.Float32)
            Lanewise.Update(rule, parameter.Write<float>(), gradient.AsSpan<float>(), Slot<float>(slots, 0), Slot<float>(slots, 1), Slot<float>(slots, 2));
        else
            Lanewise.Update(rule, parameter.Write<double>(), gradient.AsSpan<double>(), Slot<double>(slots, 0), Slot<double>(slots, 1), Slot<double>(slots, 2));
    }

    private static Span<T> Slot<T>(Tensor[] slots, int index)
        where T : unmanaged => index < slots.Length ? slots[index].Elements<T>() : [];
}
