namespace Nadir;

/// <summary>The unit circle, with the same bits on every machine.</summary>
internal static class Circle
{
    /// <summary>The point at an angle in radians, counter-clockwise from (1, 0).</summary>
    public static (double X, double Y) At(double angle) =>
        (Elementary64.Cos<Float64>(angle).Number, Elementary64.Sin<Float64>(angle).Number);
}
