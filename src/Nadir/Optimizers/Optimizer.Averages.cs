namespace Nadir;

/// <content>What happens to the weights after the rule, and the weights to evaluate by.</content>
public abstract partial class Optimizer
{
    private EvaluationWeights? evaluating;

    /// <summary>Whether models are evaluated by other weights than those that are trained: an average of them, for one.</summary>
    public bool HasEvaluationWeights => EmaMomentum is not null || HasOwnEvaluationWeights;

    /// <summary>Whether the weights to evaluate by are in place.</summary>
    internal bool IsEvaluating => evaluating is not null;

    /// <summary>Whether the rule itself has weights to evaluate by; <see cref="EvaluationWeight"/> tells them.</summary>
    protected virtual bool HasOwnEvaluationWeights => false;

    /// <summary>Puts the weights to evaluate by in the place of the trained ones, until the result is disposed.</summary>
    /// <param name="parameters">The weights.</param>
    /// <returns>Puts the trained weights back, bit for bit. Within another use, or where there is no difference, it does nothing.</returns>
    /// <remarks>
    /// Validation in <c>Fit</c> and <c>Evaluate</c> do this by themselves; <c>Predict</c> and <c>Save</c> take the weights as they are.
    /// Twin: none; keras.callbacks.SwapEMAWeights does so during evaluation.
    /// </remarks>
    public IDisposable UseEvaluationWeights(IReadOnlyList<Parameter> parameters)
    {
        if (!HasEvaluationWeights || evaluating is not null || Steps == 0)
            return EvaluationWeights.None;
        var use = new EvaluationWeights(() => evaluating = null);
        foreach (var parameter in Require.Present(parameters))
        {
            if (!parameter.IsTrainable)
                continue;
            var memory = MemoryOf(parameter);
            var weight = EmaMomentum is null ? EvaluationWeight(parameter, memory.Slots) : memory.Parts[^1];
            if (weight is not null)
                use.Replace(parameter, weight);
        }

        return use.IsEmpty ? EvaluationWeights.None : evaluating = use;
    }

    /// <summary>The weight to evaluate by; null for the trained one.</summary>
    /// <param name="parameter">Whose weight.</param>
    /// <param name="slots">In the order of <see cref="SlotNames"/>.</param>
    protected virtual Tensor? EvaluationWeight(Parameter parameter, IReadOnlyList<Tensor> slots) => null;

    private void LookAhead(int count)
    {
        if (LookaheadSteps is not { } steps || Steps % steps != 0)
            return;
        for (var i = 0; i < count; i++)
        {
            if (places[i] is not { Parameter: { } parameter, Parts: { } parts })
                continue;
            var slow = parts[AccumulationSteps is null ? 0 : 1];
            slow.MoveTowards(parameter.Value, LookaheadShare);
            parameter.Assign(slow);
            if (parameter.StepRule is null)
                continue;

            // Between weights that keep a constraint lie some that do not.
            parameter.StepRule.AfterStep(parameter, 0);
            slow.Become(parameter.Value);
        }
    }

    private void Average(int count)
    {
        if (EmaMomentum is not { } momentum)
            return;
        var overwrites = EmaOverwriteSteps is { } steps && Steps % steps == 0;
        for (var i = 0; i < count; i++)
        {
            if (places[i] is not { Parameter: { } parameter, Parts: { } parts })
                continue;
            parts[^1].MoveTowards(parameter.Value, Steps == 1 ? 1 : 1 - momentum);
            if (!overwrites)
                continue;
            parameter.Assign(parts[^1]);
            parameter.StepRule?.AfterStep(parameter, 0);
        }
    }
}
