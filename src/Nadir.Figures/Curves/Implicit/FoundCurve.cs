namespace Nadir.Figures;

/// <summary>What was found of the zeros of one function.</summary>
internal sealed record FoundCurve(
    List<Strand> Strands, List<CurvePoint> IsolatedPoints, List<PlaneBox> UndecidedCells, int FullCells);
