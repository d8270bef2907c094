namespace Nadir.Pictures;

/// <summary>A schedule's rates by step.</summary>
internal static class SchedulePicture
{
    private const int FewestSteps = 100, MostSteps = 100_000;

    public static Figure Of(Schedule schedule)
    {
        var steps = Length(schedule);
        var places = Enumerable.Range(0, 401).Select(i => (long)i * steps / 400).Distinct().ToList();
        var figure = new Figure(schedule.EntryName)
        {
            XAxis = new Axis { Title = "step" },
            YAxis = new Axis { Title = "rate, of a learning rate of 1" },
        };
        figure.AddLine(places, places.Select(step => schedule.Rate(1, step)), "rate");
        return figure;
    }

    /// <summary>Doubled until what comes after is what was there already: then the whole of it is seen.</summary>
    private static int Length(Schedule schedule)
    {
        var length = FewestSteps;
        while (length < MostSteps && (IsLevel(schedule, length) || Range(schedule, length, 2 * length) > 0.02 * Range(schedule, 0, length)))
            length *= 2;
        return IsLevel(schedule, length) ? FewestSteps : length;
    }

    private static bool IsLevel(Schedule schedule, int steps) => Range(schedule, 0, steps) == 0;

    private static double Range(Schedule schedule, int from, int to)
    {
        var rates = Enumerable.Range(0, 101).Select(i => schedule.Rate(1, from + ((long)i * (to - from) / 100))).ToList();
        return rates.Max() - rates.Min();
    }
}
