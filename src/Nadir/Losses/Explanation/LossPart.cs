namespace Nadir;

/// <summary>One of the summands of a loss' terms.</summary>
/// <param name="Name">What it is, such as <c>smoothing</c>.</param>
/// <param name="Values">
/// One number a term; or one more axis at the end, of the numbers of a row that add up to the term's.
/// </param>
public sealed record LossPart(string Name, Tensor Values)
{
    /// <summary>The two parts of smoothed targets, in which the terms are linear: of the labels, and of equal shares.</summary>
    internal static IReadOnlyList<LossPart> OfSmoothing(double smoothing, in LossTerms whole, in LossTerms plain)
    {
        if (smoothing == 0)
            return [];
        var labels = plain.Values * ((1 - smoothing) * plain.Factor);
        return [new("labels", labels), new("smoothing", (whole.Values * whole.Factor) - labels)];
    }
}
