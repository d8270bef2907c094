namespace Nadir;

/// <summary>Some optimizers step along one set of weights and evaluate by another, an average of those.</summary>
public abstract partial class Optimizer
{
    /// <summary>Whether the parameters hold the averages to evaluate by rather than the weights that steps need.</summary>
    public bool IsEvaluating { get; internal set; }

    /// <summary>The slot with the averages to evaluate by; −1 where the weights themselves are evaluated.</summary>
    protected virtual int EvaluationSlot => -1;

    /// <summary>Puts the averages to evaluate by into the parameters, where the optimizer keeps any.</summary>
    /// <remarks>
    /// <c>Fit</c> does so at the end of each epoch, before validation and callbacks, and leaves the model with them; own
    /// loops call it before they evaluate or save. Nothing is lost: weights and averages change places.
    /// </remarks>
    public void PutEvaluationWeights(IReadOnlyList<Parameter> parameters) => Put(parameters, evaluation: true);

    /// <summary>Puts the weights that steps need back into the parameters; <c>Fit</c> does so before each epoch.</summary>
    public void PutStepWeights(IReadOnlyList<Parameter> parameters) => Put(parameters, evaluation: false);

    /// <summary>A copy of what is remembered for a parameter.</summary>
    /// <param name="parameter">One that steps have moved; before, the slot's start.</param>
    /// <param name="name">One of <see cref="SlotNames"/>.</param>
    /// <exception cref="ArgumentException">There is no slot of that name.</exception>
    public Tensor Slot(Parameter parameter, string name)
    {
        Require.Present(parameter);
        Require.Present(name);
        for (var i = 0; i < SlotNames.Count; i++)
        {
            if (CatalogueName.Same(SlotNames[i], name))
                return Start(IsEvaluating && i == EvaluationSlot ? parameter.Value : Memory(parameter)[i], null);
        }

        throw Error.Argument($"{GetType().Name} keeps no '{name}' for a weight.{CatalogueName.DidYouMean(name, SlotNames)} It keeps {(SlotNames.Count == 0 ? "nothing" : string.Join(", ", SlotNames))}.");
    }

    private void Put(IReadOnlyList<Parameter> parameters, bool evaluation)
    {
        if (EvaluationSlot < 0 || IsEvaluating == evaluation)
            return;
        for (var i = 0; i < parameters.Count; i++)
        {
            if (!memory.TryGetValue(parameters[i], out var slots))
                continue;
            if (parameters[i].Value.ElementType == ElementType.Float32)
                Exchange(parameters[i].Write<float>(), slots[EvaluationSlot].Elements<float>());
            else
                Exchange(parameters[i].Write<double>(), slots[EvaluationSlot].Elements<double>());
        }

        IsEvaluating = evaluation;
    }

    private static void Exchange<T>(Span<T> weights, Span<T> averages)
    {
        for (var i = 0; i < weights.Length; i++)
            (weights[i], averages[i]) = (averages[i], weights[i]);
    }
}
