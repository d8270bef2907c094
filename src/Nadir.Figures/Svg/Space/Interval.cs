namespace Nadir.Figures;

/// <summary>Parts of a straight line between its start, 0, and its end, 1.</summary>
internal static class Interval
{
    /// <summary>Cuts a part down to where what runs straight from one value to another is not below 0.</summary>
    /// <returns>Whether anything is left.</returns>
    public static bool Narrow(double atStart, double atEnd, ref double from, ref double to)
    {
        if (atStart < 0 && atEnd < 0)
            return false;
        if (atStart < 0)
            from = Math.Max(from, atStart / (atStart - atEnd));
        else if (atEnd < 0)
            to = Math.Min(to, atStart / (atStart - atEnd));
        return from <= to;
    }

    /// <summary>The same parts in order, those that touch as one.</summary>
    public static List<(double From, double To)> Join(List<(double From, double To)> parts, double gap)
    {
        parts.Sort();
        var joined = new List<(double From, double To)>();
        foreach (var part in parts)
        {
            if (joined.Count > 0 && part.From <= joined[^1].To + gap)
                joined[^1] = (joined[^1].From, Math.Max(joined[^1].To, part.To));
            else
                joined.Add(part);
        }

        return joined;
    }
}
