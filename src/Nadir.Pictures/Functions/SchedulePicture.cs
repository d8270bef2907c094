namespace Nadir.Pictures;

/// <summary>A schedule's rates by step.</summary>
internal static class SchedulePicture
{
    private const int FewestSteps = 100, MostSteps = 102_400;

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

    /// <summary>Halved while what is left out adds nothing to see: stairs may be long, so the whole is looked at first.</summary>
    private static int Length(Schedule schedule)
    {
        var (length, whole) = (MostSteps, Range(schedule, 0));
        while (length > FewestSteps && Range(schedule, length / 2) <= 0.02 * whole)
            length /= 2;
        return length;
    }

    /// <summary>How far rates lie apart from a step on; looked at in odd distances, which waves seldom have.</summary>
    private static double Range(Schedule schedule, int from)
    {
        var rates = Enumerable.Range(0, 998).Select(i => schedule.Rate(1, from + ((long)i * (MostSteps - from) / 997))).ToList();
        return rates.Max() - rates.Min();
    }
}
