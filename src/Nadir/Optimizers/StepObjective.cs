namespace Nadir;

/// <summary>The loss as a function of the weights, as an optimizer sees it during one step.</summary>
/// <param name="Parameters">The weights.</param>
/// <param name="Loss">Computes the loss of the present weights.</param>
internal readonly record struct StepObjective(IReadOnlyList<Parameter> Parameters, Func<Tensor> Loss)
{
    /// <summary>The loss at the start of the step.</summary>
    public double Value { get; init; }

    /// <summary>Whether an evaluation's tensors end with it, for the library's own closures; users' tensors live as they wish.</summary>
    public bool OpensScopes { get; init; }

    /// <summary>Whether an evaluation's tensor objects are used again.</summary>
    public bool RecyclesShells { get; init; }

    /// <summary>What an evaluation's tensors live in; dispose when its gradients were read.</summary>
    public StepScope? Scope() => OpensScopes ? StepScope.Open(RecyclesShells) : null;

    /// <summary>The loss of the present weights, whose gradients the parameters then have.</summary>
    public double Compute()
    {
        for (var i = 0; i < Parameters.Count; i++)
            Parameters[i].ClearGradient();
        var loss = Require.Present(Loss(), "loss");
        for (var i = 0; i < Parameters.Count; i++)
        {
            if (Parameters[i].Gradient is not null)
                throw Error.State($"The function given to Step has called Backward: {Parameters[i].Name} has a gradient already. Let it only compute the loss; Step differentiates it.");
        }

        loss.Backward();
        return loss.ToDouble();
    }
}
