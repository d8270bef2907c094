namespace Nadir;

/// <summary>What a layer's regularizer and constraint do to a weight after each step.</summary>
internal sealed class WeightRule(Regularizer? proximal, Constraint? constraint) : IStepRule
{
    /// <summary>The rule; null where nothing is to be done.</summary>
    public static WeightRule? Of(Regularizer? regularizer, Constraint? constraint)
    {
        var proximal = regularizer is { IsProximal: true } ? regularizer : null;
        return proximal is null && constraint is null ? null : new WeightRule(proximal, constraint);
    }

    public void AfterStep(Parameter parameter, double learningRate)
    {
        using var pause = Gradients.Off();
        if (proximal is not null)
            parameter.Assign(proximal.ProximalStep(parameter.Value, learningRate));
        if (constraint is not null)
            parameter.Assign(constraint.Apply(parameter.Value));
    }
}
