namespace Nadir.Figures;

/// <summary>A far lamp above the viewer's left shoulder.</summary>
internal sealed class FacetLight(Projection projection)
{
    private readonly Point3 lamp = (projection.Right * -0.5 + projection.Up * 0.7 + projection.Toward * 0.7).Direction();

    /// <summary>The cosine between the lamp and the side that is seen; 0 where the lamp is behind it. Source: Lambert.</summary>
    public double On(SurfaceCell cell)
    {
        var normal = cell.Normal();
        var place = cell.Corners.First(corner => corner.IsFinite);
        var seen = normal.Dot(projection.Eye - place) >= 0 ? normal : normal * -1;
        return Math.Max(0, seen.Dot(lamp));
    }
}
