namespace Nadir.Pictures;

/// <summary>How many steps of a schedule show all there is to see.</summary>
internal static class ScheduleLength
{
    private const int Fewest = 100, Most = 102_400;

    /// <summary>Halved while what is left out adds nothing to see: stairs may be long, so the whole is looked at first.</summary>
    public static int Of(Schedule schedule)
    {
        var (length, whole) = (Most, Range(schedule, 0));
        while (length > Fewest && Range(schedule, length / 2) <= 0.02 * whole)
            length /= 2;
        return length;
    }

    /// <summary>How far rates lie apart from a step on; looked at in odd distances, which waves seldom have.</summary>
    private static double Range(Schedule schedule, int from)
    {
        var rates = Enumerable.Range(0, 998).Select(i => schedule.Rate(1, from + ((long)i * (Most - from) / 997))).ToList();
        return rates.Max() - rates.Min();
    }
}
