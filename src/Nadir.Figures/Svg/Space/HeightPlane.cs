namespace Nadir.Figures;

/// <summary>A plane as a height over x and y.</summary>
internal readonly record struct HeightPlane(double AlongX, double AlongY, double AtZero)
{
    /// <summary>The plane through three places that are not above one line.</summary>
    public static HeightPlane Through(Point3[] triangle)
    {
        var normal = (triangle[1] - triangle[0]).Cross(triangle[2] - triangle[0]);
        var (alongX, alongY) = (-normal.X / normal.Z, -normal.Y / normal.Z);
        return new HeightPlane(alongX, alongY, triangle[0].Z - alongX * triangle[0].X - alongY * triangle[0].Y);
    }

    /// <summary>Where this plane is not below another.</summary>
    public HalfSpace Above(HeightPlane other) =>
        new(new Point3(AlongX - other.AlongX, AlongY - other.AlongY, 0), other.AtZero - AtZero);

    public double Height(Point3 point) => AlongX * point.X + AlongY * point.Y + AtZero;

    public Point3 Lift(Point3 point) => point with { Z = Height(point) };
}
