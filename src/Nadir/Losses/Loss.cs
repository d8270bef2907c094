using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>What training makes small; a value made by <see cref="Losses"/>.</summary>
/// <remarks>
/// A loss has terms, one for each sample (or each element), and a <see cref="Nadir.Reduction"/> that makes one number
/// of them. It differentiates in every floating-point input.
/// </remarks>
[CatalogueKind("loss")]
public abstract class Loss : ICatalogueItem
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

    /// <summary>The targets it takes.</summary>
    public virtual LossDomain Targets => LossDomain.Numbers;

    /// <summary>The predictions it takes.</summary>
    public virtual LossDomain Predictions => LossDomain.Numbers;

    /// <summary>The values of target − prediction where a slope jumps.</summary>
    public virtual IReadOnlyList<double> ResidualKinks => [];

    /// <summary>Whether the whole batch makes one term, so that samples have no weights of their own.</summary>
    public virtual bool HasOneTerm => false;

    /// <summary>The predictions where a slope jumps.</summary>
    public virtual IReadOnlyList<double> PredictionKinks => [];

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
        if (!Require.Present(prediction).IsFloating)
            throw Error.Argument($"{EntryName} needs Float32 or Float64 predictions, got {prediction.ElementType}. Convert by To(...).");
        if (CheckDomain)
        {
            Targets.Check(Require.Present(target), "target", EntryName);
            Predictions.Check(prediction, "prediction", EntryName);
            if (sampleWeights is not null)
                LossDomain.Weights.Check(sampleWeights, "sample weights", EntryName);
        }

        return LossReduction.Apply(EntryName, Reduction, Terms(target, prediction), sampleWeights);
    }

    /// <summary>The terms before sample weights and reduction.</summary>
    protected abstract LossTerms Terms(Tensor target, Tensor prediction);

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
}
