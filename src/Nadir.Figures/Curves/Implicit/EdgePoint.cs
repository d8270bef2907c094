namespace Nadir.Figures;

/// <summary>Where a curve meets the edge of a cell.</summary>
/// <param name="Point">The place.</param>
/// <param name="Side">0 below, 1 right, 2 above, 3 left.</param>
/// <param name="Corner">The corner at which the side ends, counter-clockwise.</param>
internal readonly record struct EdgePoint(CurvePoint Point, int Side, CurvePoint Corner);
