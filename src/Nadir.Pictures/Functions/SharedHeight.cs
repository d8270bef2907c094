namespace Nadir.Pictures;

/// <summary>The ends of a y axis on which several curves are seen, though one of them may shoot up far above the rest.</summary>
internal static class SharedHeight
{
    private const double FarAbove = 2.5, Room = 1.15;

    /// <summary>Sets an end of the axis where a curve goes much further than the median one.</summary>
    public static void Limit(Axis axis, IEnumerable<double[]> curves)
    {
        var finite = curves.Select(curve => curve.Where(double.IsFinite).ToArray()).Where(curve => curve.Length > 0).ToList();
        if (finite.Count < 3)
            return;
        if (End([.. finite.Select(curve => curve.Max())]) is { } high)
            axis.Maximum = high;
        if (End([.. finite.Select(curve => -curve.Min())]) is { } low)
            axis.Minimum = -low;
    }

    private static double? End(double[] ends)
    {
        Array.Sort(ends);
        var median = (ends[(ends.Length - 1) / 2] + ends[ends.Length / 2]) / 2;
        return median > 0 && ends[^1] > FarAbove * median ? Room * median : null;
    }
}
