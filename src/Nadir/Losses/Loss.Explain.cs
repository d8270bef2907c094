namespace Nadir;

public abstract partial class Loss
{
    /// <summary>
    /// The loss of a batch taken apart: its terms, classes, parts and weights, and what they are divided by.
    /// </summary>
    /// <param name="target">What should have come out.</param>
    /// <param name="prediction">What came out.</param>
    /// <param name="sampleWeights">One weight a sample, shape [N], or one a term; all 1 when left out.</param>
    /// <param name="penalties">What regularizers add, each by its name; none when left out.</param>
    /// <returns>Numbers that add up to the loss, and as text a table of them.</returns>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    /// <exception cref="ArgumentException">A value lies outside the loss' domain.</exception>
    public LossExplanation Explain(
        Tensor target, Tensor prediction, Tensor? sampleWeights = null, IReadOnlyList<NamedNumber>? penalties = null)
    {
        CheckPair(target, prediction);
        return Explained([target, prediction], sampleWeights, penalties);
    }

    /// <summary>The loss of a batch from all its inputs taken apart, whichever loss it is.</summary>
    /// <param name="inputs">One tensor for each of <see cref="Inputs"/>, in their order.</param>
    /// <param name="sampleWeights">One weight a sample, shape [N], or one a term; all 1 when left out.</param>
    /// <param name="penalties">What regularizers add, each by its name; none when left out.</param>
    /// <returns>Numbers that add up to the loss, and as text a table of them.</returns>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    /// <exception cref="ArgumentException">
    /// There are more or fewer inputs, or a value lies outside its domain.
    /// </exception>
    public LossExplanation Explain(
        IReadOnlyList<Tensor> inputs, Tensor? sampleWeights = null, IReadOnlyList<NamedNumber>? penalties = null)
    {
        CheckInputs(inputs);
        return Explained(inputs, sampleWeights, penalties);
    }

    /// <summary>What the terms are made of; empty where the loss does not tell.</summary>
    private protected virtual IReadOnlyList<LossPart> Parts(IReadOnlyList<Tensor> inputs) =>
        (Definition as IExplainedLoss)?.Parts(inputs) ?? [];

    private LossExplanation Explained(
        IReadOnlyList<Tensor> inputs, Tensor? sampleWeights, IReadOnlyList<NamedNumber>? penalties)
    {
        using var pause = Gradients.Off();
        Tensor[] wide = [.. inputs.Select(input => input.IsFloating ? input.To(ElementType.Float64) : input)];
        var terms = Terms(wide);
        var value = Reduced(terms, sampleWeights).Sum().ToDouble();
        var weights = sampleWeights is null
            ? null
            : LossReduction.Spread(EntryName, sampleWeights, terms.Values).ToArray<double>();
        var target = TakesPrediction ? wide[0] : null;
        return ExplainedTerms.Explain(this, target, terms, Parts(wide), weights, value, penalties ?? []);
    }
}
