namespace Nadir;

/// <summary>Looks for the sides of the number line, and the pieces between kinks, on which a slope's size stays below a bound.</summary>
internal readonly struct FlatParts<F>(F function, double bound)
    where F : struct, IScalarFunction
{
    // Steps of a hundredth find every wave of a function written for numbers around 1; what begins to be flat beyond
    // the end is not flat for any number that a network sees.
    private const double Near = 64, End = 1e9, Step = 1.0 / 128, Growth = 1.01;

    public IReadOnlyList<Interval> Find()
    {
        var kinks = function.Kinks.ToArray();
        Array.Sort(kinks);
        var low = Side(-1, kinks);
        var high = Side(1, kinks);
        if (low is { } allBelow && high is { } allAbove && allBelow >= allAbove)
            return [Interval.All];
        var found = new List<Interval>();
        if (low is { } below)
            found.Add(new Interval(double.NegativeInfinity, below));
        for (var i = 1; i < kinks.Length; i++)
        {
            var isBeside = kinks[i] <= (low ?? double.NegativeInfinity) || kinks[i - 1] >= (high ?? double.PositiveInfinity);
            if (kinks[i] > kinks[i - 1] && !isBeside && IsFlat(kinks[i - 1], kinks[i]))
                found.Add(new Interval(kinks[i - 1], kinks[i]));
        }

        if (high is { } above)
            found.Add(new Interval(above, double.PositiveInfinity));
        return found;
    }

    /// <summary>Where the flat side of one sign begins, seen from its infinite end; null where there is none.</summary>
    private double? Side(int sign, double[] kinks)
    {
        var size = End;
        if (!IsFlatAt(sign * size))
            return null;
        while (size > Near && IsFlatAt(sign * size / Growth))
            size /= Growth;
        if (size > Near)
            return Border(sign * size / Growth, sign * size, kinks);
        var at = sign * size;
        while (Math.Abs(at) <= Near && IsFlatAt(at))
            at -= sign * Step;
        return Math.Abs(at) > Near ? -sign * double.PositiveInfinity : Border(at, at + (sign * Step), kinks);
    }

    /// <summary>Between a steep and a flat place: the kink there, or the point where the slope has the bound's size.</summary>
    private double Border(double steep, double flat, double[] kinks)
    {
        foreach (var kink in kinks)
        {
            if (kink >= Math.Min(steep, flat) && kink <= Math.Max(steep, flat))
                return kink;
        }

        for (var halving = 0; halving < 100; halving++)
        {
            var middle = (steep + flat) / 2;
            (steep, flat) = IsFlatAt(middle) ? (steep, middle) : (middle, flat);
        }

        return flat;
    }

    private bool IsFlat(double from, double to)
    {
        const int Places = 64;
        for (var i = 1; i < Places; i++)
        {
            if (!IsFlatAt(from + ((to - from) * i / Places)))
                return false;
        }

        return true;
    }

    private bool IsFlatAt(double x)
    {
        Float64 point = x;
        return Math.Abs(function.Slope(point, function.Value(point)).Number) < bound;
    }
}
