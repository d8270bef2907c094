namespace Nadir.Figures;

/// <summary>Where a function lies between two neighbouring levels.</summary>
/// <param name="Low">The lower level; −∞ for the band below all levels.</param>
/// <param name="High">The upper level; ∞ for the band above all levels.</param>
/// <param name="Rings">Closed outlines to be filled by the even-odd rule: a ring within a ring is a hole.</param>
public sealed record ContourBand(double Low, double High, IReadOnlyList<Polyline> Rings);
