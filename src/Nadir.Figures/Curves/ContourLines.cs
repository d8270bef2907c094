namespace Nadir.Figures;

/// <summary>Where a function has one value.</summary>
/// <param name="Level">The value.</param>
/// <param name="Pieces">The connected lines; open ones end at the window's edge, or where the function stops or jumps.</param>
public sealed record ContourLines(double Level, IReadOnlyList<Polyline> Pieces)
{
    /// <summary>The length of all pieces. Unit: that of both axes.</summary>
    public double Length => Pieces.Sum(piece => piece.Length);
}
