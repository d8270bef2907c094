namespace Nadir;

/// <summary>A score of one class against the rest, as a part of a whole, and how the classes' scores become one.</summary>
internal sealed class ClassRate(
    ClassAverage average, double zeroDivision, Func<OneAgainstRest, (double Part, double Whole)> rate)
{
    /// <summary>The score of one class.</summary>
    public double Of(OneAgainstRest counts)
    {
        var (part, whole) = rate(counts);
        return whole == 0 ? zeroDivision : part / whole;
    }

    /// <summary>The one number of a table.</summary>
    public double Of(ConfusionTable table)
    {
        if (average == ClassAverage.Binary)
            return Of(table.Of(1));
        var all = Enumerable.Range(0, table.Classes).Select(table.Of).ToList();
        if (average == ClassAverage.Micro)
            return Of(all.Aggregate((sum, counts) => sum + counts));
        return average == ClassAverage.Macro
            ? all.Sum(Of) / all.Count
            : all.Sum(counts => counts.Support * Of(counts)) / all.Sum(counts => counts.Support);
    }
}
