namespace Nadir.Figures;

/// <summary>What was found of the zeros of one function.</summary>
/// <param name="Strands">The lines.</param>
/// <param name="IsolatedPoints">The points by themselves.</param>
/// <param name="UndecidedCells">Where values decided.</param>
/// <param name="FullCells">In how many cells the function is 0 everywhere.</param>
/// <param name="Level">How often the window was halved.</param>
internal sealed record FoundCurve(
    List<Strand> Strands, List<CurvePoint> IsolatedPoints, List<PlaneBox> UndecidedCells, int FullCells, int Level);
