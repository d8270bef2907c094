namespace Nadir;

/// <summary>Half a cosine wave from one number to another.</summary>
internal static class CosineFall
{
    /// <summary>The wave's height.</summary>
    /// <param name="share">How much of the way is behind; from 0 to 1, and up again to 2.</param>
    /// <param name="from">The height at 0.</param>
    /// <param name="to">The height at 1.</param>
    public static double At(double share, double from, double to) => to + ((from - to) * 0.5 * (1 + Math.Cos(Math.PI * share)));
}
