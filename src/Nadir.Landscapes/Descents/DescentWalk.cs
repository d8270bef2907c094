namespace Nadir.Landscapes;

/// <summary>One optimizer on its way down.</summary>
internal sealed class DescentWalk
{
    private readonly Objective objective;
    private readonly Optimizer optimizer;
    private readonly Parameter[] parameters;
    private readonly Tensor[] values;
    private readonly double[] gradient;
    private readonly StepObjective loss;

    public DescentWalk(Objective objective, Optimizer optimizer, double[] start)
    {
        (this.objective, this.optimizer) = (objective, optimizer);
        parameters = [.. start.Select((value, i) => new Parameter(objective.Names[i], Tensor.Scalar(value, ElementType.Float64)))];
        values = [.. parameters.Select(parameter => parameter.Value)];
        gradient = new double[start.Length];
        loss = new StepObjective(parameters, () => objective.Compute(values)) { OpensScopes = true };
        objective.RequireFinite(start, objective.Value(start));
    }

    public DescentRecord Record { get; } = new();

    /// <summary>What the loss said of a prediction it does not take.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>The learning rate of the next step.</summary>
    public double Rate => optimizer.CurrentLearningRate;

    /// <summary>Records where it is, and moves on.</summary>
    /// <returns>Completed where it may go on.</returns>
    public DescentEnd Step(Descent.Stop? stop)
    {
        using var scope = Tensor.Scope();
        try
        {
            var (end, value) = Look();
            if (end != DescentEnd.Completed)
                return end;
            if (stop is not null && stop(value, gradient))
                return DescentEnd.Stopped;
            optimizer.Step(loss with { Value = value });
            return DescentEnd.Completed;
        }
        catch (ArgumentException refused)
        {
            Problem = Error.TextOf(refused);
            return DescentEnd.Refused;
        }
    }

    /// <summary>Records the last place.</summary>
    public DescentEnd Arrive()
    {
        using var scope = Tensor.Scope();
        try
        {
            return Look().End;
        }
        catch (ArgumentException refused)
        {
            Problem = Error.TextOf(refused);
            return DescentEnd.Refused;
        }
    }

    private (DescentEnd End, double Value) Look()
    {
        var value = loss.Compute();
        for (var i = 0; i < parameters.Length; i++)
            gradient[i] = parameters[i].Gradient?.ToDouble() ?? 0;
        var norm = Objective.NormOf(gradient);
        Record.Add(parameters, value, norm);
        return (double.IsFinite(value) && double.IsFinite(norm) ? DescentEnd.Completed : DescentEnd.NotFinite, value);
    }
}
