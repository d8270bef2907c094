namespace Nadir.Figures;

/// <summary>A point of the plane.</summary>
internal readonly record struct CurvePoint(double X, double Y)
{
    public static CurvePoint Between(CurvePoint first, CurvePoint second, double share) =>
        new(first.X + (second.X - first.X) * share, first.Y + (second.Y - first.Y) * share);
}
