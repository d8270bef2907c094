namespace Nadir;

/// <summary>Which place of an axis stands for one that lies outside, as scipy.ndimage has it.</summary>
internal static class Border
{
    // A mirrored place just before the first pixel must not become exactly −1, which stands for none.
    private const double JustInside = 1e-15;

    /// <summary>The place within; below −0.9 where there is none.</summary>
    public static double Place(double at, int length, FillMode mode)
    {
        if (at >= 0 && at <= length - 1)
            return at;
        if (mode == FillMode.Constant || double.IsNaN(at))
            return -1;
        if (length == 1)
            return 0;
        return mode switch
        {
            FillMode.Nearest => at < 0 ? 0 : length - 1,
            FillMode.Reflect => Reflected(at, length),
            _ => Wrapped(at, length),
        };
    }

    /// <summary>The pixel that stands for one near the edge in a spline's support.</summary>
    public static int Pixel(int at, int length, FillMode mode)
    {
        if ((uint)at < (uint)length)
            return at;
        if (length == 1)
            return 0;
        return mode switch
        {
            FillMode.Nearest => Math.Clamp(at, 0, length - 1),
            FillMode.Reflect => Turned(at, 2 * length, length, 1),

            // These two have no spline of their own: SciPy mirrors about the middle of the edge's pixel.
            _ => Turned(at, (2 * length) - 2, length, 0),
        };
    }

    private static double Reflected(double at, int length)
    {
        var period = 2.0 * length;
        if (at < 0)
        {
            if (at < -period)
                at += period * Math.Truncate(-at / period);
            return at < -length ? at + period : (at > -JustInside ? JustInside : -at) - 1;
        }

        at -= period * Math.Truncate(at / period);
        return at >= length ? period - at - 1 : at;
    }

    private static double Wrapped(double at, int length)
    {
        double period = length - 1;
        return at < 0 ? at + (period * (Math.Truncate(-at / period) + 1)) : at - (period * Math.Truncate(at / period));
    }

    private static int Turned(int at, int period, int length, int repeated)
    {
        at %= period;
        if (at < 0)
            at += period;
        return at < length ? at : period - repeated - at;
    }
}
