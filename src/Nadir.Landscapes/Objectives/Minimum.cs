namespace Nadir.Landscapes;

/// <summary>Where an objective is smallest, as far as a search downhill from one place tells.</summary>
/// <param name="At">The parameters there.</param>
/// <param name="Value">The objective there.</param>
/// <param name="GradientNorm">The Euclidean length of the gradient there: 0 but for rounding at a minimum inside smooth ground.</param>
public sealed record Minimum(IReadOnlyList<double> At, double Value, double GradientNorm);
