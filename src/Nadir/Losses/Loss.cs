using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>What training makes small; a value made by <see cref="Losses"/>.</summary>
/// <remarks>
/// A loss has terms, one for each sample (or each element), and a <see cref="Nadir.Reduction"/> that makes one number
/// of them. It differentiates in every floating-point input.
/// </remarks>
[CatalogueKind("loss")]
public abstract partial class Loss : ICatalogueItem
{
    private protected Loss(string name, object definition, Reduction reduction, bool checkDomain) =>
        (EntryName, Definition, Reduction, CheckDomain) = (name, definition, Require.Defined(reduction), checkDomain);

    /// <inheritdoc/>
    public string EntryName { get; }

    /// <inheritdoc/>
    public object Definition { get; }

    /// <summary>How the terms become one number.</summary>
    public Reduction Reduction { get; }

    /// <summary>
    /// Whether targets and predictions outside the domain are refused; else plain arithmetic is done with them.
    /// </summary>
    public bool CheckDomain { get; }

    /// <summary>What it is computed from, in order; most losses take a target and a prediction.</summary>
    public virtual IReadOnlyList<LossInput> Inputs =>
        [new("target", Targets, "N, …"), new("prediction", Predictions, "N, …")];

    /// <summary>The targets it takes.</summary>
    public virtual LossDomain Targets => LossDomain.Numbers;

    /// <summary>The predictions it takes.</summary>
    public virtual LossDomain Predictions => LossDomain.Numbers;

    /// <summary>The values of target − prediction where a slope jumps.</summary>
    public virtual IReadOnlyList<double> ResidualKinks => [];

    /// <summary>The margins, prediction times a label of −1 or 1, where a slope jumps.</summary>
    public virtual IReadOnlyList<double> MarginKinks => [];

    /// <summary>Whether it can be trained by; else it is a value only, to evaluate by.</summary>
    public virtual bool HasGradient => true;

    /// <summary>Whether the whole batch makes one term, so that samples have no weights of their own.</summary>
    public virtual bool HasOneTerm => false;

    /// <summary>The predictions where a slope jumps.</summary>
    public virtual IReadOnlyList<double> PredictionKinks => [];

    /// <summary>Whether it takes a target and a prediction, as training does.</summary>
    internal virtual bool TakesPrediction => true;

    /// <summary>Whether a term is of one target and one prediction alone, so that <see cref="AddTerms"/> has it.</summary>
    internal virtual bool IsPointwise => false;

    /// <summary>What <see cref="AddTerms"/> leaves out, as it is the same for all terms.</summary>
    internal virtual double TermFactor => 1;

    /// <summary>The loss of a batch.</summary>
    /// <param name="target">What should have come out.</param>
    /// <param name="prediction">What came out.</param>
    /// <param name="sampleWeights">One weight a sample, shape [N], or one a term; all 1 when left out.</param>
    /// <returns>A scalar; the terms themselves with <see cref="Reduction.None"/>. The mean of no terms is not a
    /// number.</returns>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    /// <exception cref="ArgumentException">A value lies outside the loss' domain.</exception>
    public Tensor Compute(Tensor target, Tensor prediction, Tensor? sampleWeights = null)
    {
        CheckPair(target, prediction);
        return (sampleWeights is null ? Total(target, prediction) : null) ?? Reduced(Terms(target, prediction), sampleWeights);
    }

    /// <summary>The loss of a batch from all its inputs, whichever loss it is.</summary>
    /// <param name="inputs">One tensor for each of <see cref="Inputs"/>, in their order.</param>
    /// <param name="sampleWeights">One weight a sample, shape [N], or one a term; all 1 when left out.</param>
    /// <returns>A scalar; the terms themselves with <see cref="Reduction.None"/>.</returns>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    /// <exception cref="ArgumentException">
    /// There are more or fewer inputs, or a value lies outside its domain.
    /// </exception>
    public Tensor Compute(IReadOnlyList<Tensor> inputs, Tensor? sampleWeights = null)
    {
        CheckInputs(inputs);
        return (sampleWeights is null && TakesPrediction ? Total(inputs[0], inputs[1]) : null) ?? Reduced(Terms(inputs), sampleWeights);
    }

    /// <summary>Adds the terms of one target with each of several predictions to as many sums.</summary>
    /// <remarks>A prediction that the loss does not take makes its sum not a number.</remarks>
    internal virtual void AddTerms(double target, ReadOnlySpan<double> predictions, Span<double> sums) =>
        throw Error.NotSupported($"{EntryName} has no terms of one target and one prediction alone.");

    /// <summary>The terms before sample weights and reduction.</summary>
    protected virtual LossTerms Terms(Tensor target, Tensor prediction) => throw OtherInputs("target, prediction");

    /// <summary>The reduced loss without its terms, where that is faster; null where it is not.</summary>
    private protected virtual Tensor? Total(Tensor target, Tensor prediction) => null;

    private protected virtual LossTerms Terms(IReadOnlyList<Tensor> inputs) => Terms(inputs[0], inputs[1]);

    private void CheckPair(Tensor target, Tensor prediction)
    {
        if (!TakesPrediction)
            throw OtherInputs("target, prediction");
        if (!Require.Present(prediction).IsFloating)
            throw Error.Argument($"{EntryName} needs Float32 or Float64 predictions, got {prediction.ElementType}. Convert by To(...).");
        if (CheckDomain)
        {
            Targets.Check(Require.Present(target), "target", EntryName);
            Predictions.Check(prediction, "prediction", EntryName);
        }
    }

    private void CheckInputs(IReadOnlyList<Tensor> inputs)
    {
        var wanted = Inputs;
        if (Require.Present(inputs).Count != wanted.Count)
            throw OtherInputs(inputs.Count == 1 ? "1 tensor" : FormattableString.Invariant($"{inputs.Count} tensors"));
        if (TakesPrediction)
        {
            CheckPair(inputs[0], inputs[1]);
            return;
        }

        var first = -1;
        for (var i = 0; i < inputs.Count; i++)
        {
            wanted[i].Check(Require.Present(inputs[i], wanted[i].Name), EntryName, CheckDomain);
            if (wanted[i].IsWhole || wanted[i].IsLabel)
                continue;
            first = first < 0 ? i : first;
            if (inputs[i].ElementType != inputs[first].ElementType)
                throw Error.Argument($"{EntryName} needs inputs of one element type, got {wanted[first].Name} {inputs[first].ElementType} and {wanted[i].Name} {inputs[i].ElementType}. Convert by To(...).");
        }
    }

    private ArgumentException OtherInputs(string given)
    {
        var names = string.Join(", ", Inputs.Select(input => input.Name));
        return Error.Argument($"{EntryName} takes {names}, got {given}. Write Compute([{names}]).");
    }

    private Tensor Reduced(in LossTerms found, Tensor? sampleWeights)
    {
        if (CheckDomain && sampleWeights is not null)
            LossDomain.Weights.Check(sampleWeights, "sample weights", EntryName);
        return LossReduction.Apply(EntryName, Reduction, found, sampleWeights);
    }

    /// <summary>
    /// A loss from a function of one target and one prediction, named after the factory that calls this.
    /// </summary>
    /// <param name="function">Value and slopes.</param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="perRow">Average over the last axis first, so that a sample is a term; else each element is.</param>
    /// <param name="checkDomain">Refuse targets and predictions outside the function's domain.</param>
    /// <param name="targets">The targets it takes; any numbers when left out.</param>
    /// <param name="predictions">The predictions it takes; any numbers when left out.</param>
    /// <param name="name">The factory's name.</param>
    public static Loss Of<F>(
        F function,
        Reduction reduction,
        bool perRow,
        bool checkDomain = true,
        LossDomain? targets = null,
        LossDomain? predictions = null,
        [CallerMemberName] string name = "")
        where F : struct, IPairFunction =>
        new PointwiseLoss<F>(function, reduction, perRow ? RowRule.Mean : RowRule.Separate, checkDomain, name)
        {
            TargetDomain = targets ?? LossDomain.Numbers,
            PredictionDomain = predictions ?? LossDomain.Numbers,
        };

    /// <summary>A loss composed of tensor operations, named after the factory that calls this.</summary>
    /// <param name="definition">Computes the terms; its properties are the factory's arguments.</param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="checkDomain">Refuse targets and predictions outside the definition's domain.</param>
    /// <param name="name">The factory's name.</param>
    public static Loss OfRows(
        IRowLoss definition, Reduction reduction, bool checkDomain = true, [CallerMemberName] string name = "") =>
        new RowLoss(definition, reduction, checkDomain, name);

    /// <summary>
    /// A loss of inputs of its own, such as pairs or triplets, named after the factory that calls this.
    /// </summary>
    /// <param name="definition">
    /// Names the inputs and computes the terms; its properties are the factory's arguments.
    /// </param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="checkDomain">Refuse values outside the inputs' domains.</param>
    /// <param name="name">The factory's name.</param>
    public static Loss OfInputs(
        IInputsLoss definition, Reduction reduction, bool checkDomain = true, [CallerMemberName] string name = "") =>
        new InputsLoss(definition, reduction, checkDomain, name);
}
