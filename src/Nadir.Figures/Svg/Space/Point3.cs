namespace Nadir.Figures;

/// <summary>A place in the box of a three-dimensional figure, whose centre is 0. Unit: the box's width.</summary>
internal readonly record struct Point3(double X, double Y, double Z)
{
    public bool IsFinite => double.IsFinite(X + Y + Z);

    public static Point3 operator +(Point3 left, Point3 right) => new(left.X + right.X, left.Y + right.Y, left.Z + right.Z);

    public static Point3 operator -(Point3 left, Point3 right) => new(left.X - right.X, left.Y - right.Y, left.Z - right.Z);

    public static Point3 operator *(Point3 point, double factor) => new(point.X * factor, point.Y * factor, point.Z * factor);

    public double Dot(Point3 other) => X * other.X + Y * other.Y + Z * other.Z;

    public Point3 Cross(Point3 other) =>
        new(Y * other.Z - Z * other.Y, Z * other.X - X * other.Z, X * other.Y - Y * other.X);

    /// <summary>The same direction with length 1; upwards where there is none.</summary>
    public Point3 Direction()
    {
        // Divided first, since squares of far heights overflow.
        var largest = Math.Max(Math.Abs(X), Math.Max(Math.Abs(Y), Math.Abs(Z)));
        if (largest == 0)
            return new Point3(0, 0, 1);
        var near = this * (1 / largest);
        return near * (1 / Math.Sqrt(near.Dot(near)));
    }

    /// <summary>The point a fraction of the way to another.</summary>
    public Point3 Toward(Point3 other, double fraction) => this + (other - this) * fraction;
}
