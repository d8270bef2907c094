namespace Nadir.Figures;

/// <summary>A line of points that still grows.</summary>
internal sealed record Strand(List<CurvePoint> Points, bool IsClosed)
{
    public Polyline ToPolyline() =>
        Polyline.Wrap([.. Points.Select(point => point.X)], [.. Points.Select(point => point.Y)], IsClosed);
}
