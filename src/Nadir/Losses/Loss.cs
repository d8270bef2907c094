using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>What training makes small; a value made by <see cref="Losses"/>.</summary>
/// <remarks>
/// A loss has terms, one for each sample (or each element), and a <see cref="Nadir.Reduction"/> that makes one number of
/// them. It differentiates in every floating-point input.
/// </remarks>
[CatalogueKind("loss")]
public abstract class Loss : ICatalogueItem
{
    private protected Loss(string name, object definition, Reduction reduction) =>
        (EntryName, Definition, Reduction) = (name, definition, Require.Defined(reduction));

    /// <inheritdoc/>
    public string EntryName { get; }

    /// <inheritdoc/>
    public object Definition { get; }

    /// <summary>How the terms become one number.</summary>
    public Reduction Reduction { get; }

    /// <summary>The loss of a batch.</summary>
    /// <param name="target">What should have come out.</param>
    /// <param name="prediction">What came out.</param>
    /// <param name="sampleWeights">One weight a sample, shape [N]; all 1 when left out.</param>
    /// <returns>A scalar; the terms themselves with <see cref="Reduction.None"/>.</returns>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    /// <exception cref="ArgumentException">A value lies outside the loss' domain.</exception>
    public Tensor Compute(Tensor target, Tensor prediction, Tensor? sampleWeights = null)
    {
        var terms = Terms(target, prediction, out var termWeights);
        if (sampleWeights is not null)
        {
            var spread = Spread(sampleWeights, terms);
            terms *= spread;
            termWeights = termWeights is null ? spread : termWeights * spread;
        }

        return Reduction switch
        {
            Reduction.Mean => terms.Mean(),
            Reduction.Sum => terms.Sum(),
            Reduction.MeanOverWeights => termWeights is null ? terms.Mean() : terms.Sum() / termWeights.Sum(),
            _ => terms,
        };
    }

    /// <summary>The terms before the reduction, class weights multiplied in already, and those weights if there are any.</summary>
    protected abstract Tensor Terms(Tensor target, Tensor prediction, out Tensor? weights);

    /// <summary>A loss from a function of one target and one prediction, named after the factory that calls this.</summary>
    /// <param name="function">Value and slopes.</param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="perRow">Average over the last axis first, so that a sample is a term (Keras); else each element is (PyTorch).</param>
    /// <param name="checkDomain">Refuse targets and predictions outside the function's domain.</param>
    /// <param name="name">The factory's name.</param>
    public static Loss Of<F>(F function, Reduction reduction, bool perRow, bool checkDomain = true, [CallerMemberName] string name = "")
        where F : struct, IPairFunction => new PointwiseLoss<F>(function, reduction, perRow, checkDomain, name);

    /// <summary>A loss composed of tensor operations, named after the factory that calls this.</summary>
    /// <param name="definition">Computes the terms; its properties are the factory's arguments.</param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="name">The factory's name.</param>
    public static Loss OfRows(IRowLoss definition, Reduction reduction, [CallerMemberName] string name = "") =>
        new RowLoss(definition, reduction, name);

    private static Tensor Spread(Tensor sampleWeights, Tensor terms)
    {
        if (sampleWeights.Rank != 1 || terms.Rank == 0 || sampleWeights.Count != terms.Shape[0])
            throw Error.Shape($"Sample weights are one number a sample, [{(terms.Rank == 0 ? 1 : terms.Shape[0])}], got {sampleWeights.Shape}.");
        var weights = sampleWeights.To(terms.ElementType);
        for (var axis = 1; axis < terms.Rank; axis++)
            weights = weights.ExpandDimension(-1);
        return weights.BroadcastTo(terms.Shape);
    }
}
