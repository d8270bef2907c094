using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Chooses levels, and checks those a caller chose.</summary>
internal static class ContourLevels
{
    public const int MostLevels = 1000;
    private static readonly double[] Steps = [1, 2, 2.5, 5, 10];

    /// <summary>Ascending and without repeats.</summary>
    public static double[] Checked(IReadOnlyList<double> levels)
    {
        if (levels.Count is 0 or > MostLevels)
            throw Error.Argument($"contours need 1 to {MostLevels} levels, got {levels.Count}; leave them out to have them chosen.", nameof(levels));
        foreach (var level in levels)
            if (!double.IsFinite(level))
                throw Error.OutOfRange($"a contour's level must be a finite number, got {level}.", nameof(levels));
        return [.. levels.Distinct().Order()];
    }

    /// <summary>Round numbers strictly between two others, about <paramref name="count"/> of them.</summary>
    public static double[] Linear(double low, double high, int count)
    {
        var least = (high - low) / (count + 1);
        if (!(least > 0) || !double.IsFinite(least))
            return [];
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        var step = Steps.Select(part => part * power).First(part => part >= least * 0.8);
        var first = Math.Floor(low / step) + 1;
        var levels = new List<double>();
        for (var i = first; i * step < high && levels.Count < MostLevels; i++)
            levels.Add(Rounded(i * step, step));
        return levels.Count > 0 ? [.. levels] : [low + (high - low) / 2];
    }

    /// <summary>1, 2 and 5 times powers of ten between two numbers above 0, thinned to about <paramref name="count"/>.</summary>
    public static double[] Logarithmic(double low, double high, int count)
    {
        if (!(low > 0 && high > low))
            return Linear(low, high, count);
        var levels = new List<double>();
        for (var power = (int)Math.Floor(Math.Log10(low)); power <= Math.Ceiling(Math.Log10(high)); power++)
            foreach (var digit in (ReadOnlySpan<double>)[1, 2, 5])
                if (digit * Math.Pow(10, power) is var level && level > low && level < high)
                    levels.Add(Rounded(level, level));
        if (levels.Count == 0)
            return Linear(low, high, count);
        var every = Math.Max(1, (levels.Count + count - 1) / count);
        return [.. levels.Where((_, i) => i % every == 0)];
    }

    // Takes away what i · 0.1 leaves in the last digits.
    private static double Rounded(double value, double step)
    {
        var digits = Math.Clamp(2 - (int)Math.Floor(Math.Log10(step)), 0, 15);
        return Math.Abs(value) < 1e12 ? Math.Round(value, digits) : value;
    }
}
