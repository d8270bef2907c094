namespace Nadir.Figures;

/// <summary>The part of a straight line inside a rectangle.</summary>
/// <remarks>Source: Y. Liang and B. Barsky, "A new concept and method for line clipping", 1984.</remarks>
internal static class Clipping
{
    /// <summary>Null where the line misses 0 … right × 0 … bottom.</summary>
    public static ((double X, double Y) From, (double X, double Y) To)? Clip(
        (double X, double Y) from, (double X, double Y) to, double right, double bottom)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var (enter, leave) = (0.0, 1.0);
        if (!Cut(-dx, from.X, ref enter, ref leave) || !Cut(dx, right - from.X, ref enter, ref leave)
            || !Cut(-dy, from.Y, ref enter, ref leave) || !Cut(dy, bottom - from.Y, ref enter, ref leave))
        {
            return null;
        }

        return ((from.X + enter * dx, from.Y + enter * dy), (from.X + leave * dx, from.Y + leave * dy));
    }

    private static bool Cut(double direction, double distance, ref double enter, ref double leave)
    {
        if (direction == 0)
            return distance >= 0;
        var share = distance / direction;
        if (direction < 0)
            enter = Math.Max(enter, share);
        else
            leave = Math.Min(leave, share);
        return enter <= leave;
    }
}
