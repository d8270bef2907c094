namespace Nadir;

/// <summary>One of the summands of a loss' terms.</summary>
/// <param name="Name">What it is, such as <c>smoothing</c>.</param>
/// <param name="Values">
/// One number a term; or one more axis at the end, of the numbers of a row that add up to the term's.
/// </param>
public sealed record LossPart(string Name, Tensor Values);
