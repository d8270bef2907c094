namespace Nadir;

/// <summary>
/// The rule of a loss that is linear in its targets and may smooth them: each term has a part of either.
/// </summary>
internal interface ISmoothedLoss : IRowLoss, IExplainedLoss
{
    /// <summary>How far targets are drawn towards equal shares.</summary>
    double LabelSmoothing { get; }

    /// <summary>The rule of targets as they are.</summary>
    IRowLoss Unsmoothed { get; }

    /// <inheritdoc/>
    IReadOnlyList<LossPart> IExplainedLoss.Parts(IReadOnlyList<Tensor> inputs)
    {
        if (LabelSmoothing == 0)
            return [];
        var (whole, plain) = (Terms(inputs[0], inputs[1]), Unsmoothed.Terms(inputs[0], inputs[1]));
        var labels = plain.Values * ((1 - LabelSmoothing) * plain.Factor);
        return [new("labels", labels), new("smoothing", (whole.Values * whole.Factor) - labels)];
    }
}
