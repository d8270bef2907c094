namespace Nadir.Figures;

/// <summary>A line measured along its way; one that ends where it begins is taken for closed.</summary>
internal sealed class ArcLength
{
    private readonly double[] reached;

    public ArcLength(IReadOnlyList<(double X, double Y)> points)
    {
        Points = points;
        reached = new double[points.Count];
        for (var i = 1; i < points.Count; i++)
            reached[i] = reached[i - 1] + double.Hypot(points[i].X - points[i - 1].X, points[i].Y - points[i - 1].Y);
    }

    public IReadOnlyList<(double X, double Y)> Points { get; }

    public double Total => reached[^1];

    public bool IsClosed => Points.Count > 3 && Points[0] == Points[^1];

    /// <summary>The place at a distance from the start; a closed line goes on past its end.</summary>
    public (double X, double Y) At(double along)
    {
        along = IsClosed ? along - Math.Floor(along / Total) * Total : Math.Clamp(along, 0, Total);
        var found = Array.BinarySearch(reached, along);
        var next = Math.Clamp(found >= 0 ? found : ~found, 1, Points.Count - 1);
        var step = reached[next] - reached[next - 1];
        var share = step == 0 ? 0 : (along - reached[next - 1]) / step;
        var (from, to) = (Points[next - 1], Points[next]);
        return (from.X + share * (to.X - from.X), from.Y + share * (to.Y - from.Y));
    }

    /// <summary>What is left when the part between two distances is taken out.</summary>
    public IReadOnlyList<IReadOnlyList<(double X, double Y)>> Without(double from, double to) => IsClosed
        ? [Part(to, from + Total)]
        : [.. ((IReadOnlyList<(double X, double Y)>[])[Part(0, from), Part(to, Total)]).Where(part => part.Count > 1)];

    private List<(double X, double Y)> Part(double from, double to)
    {
        if (to <= from)
            return [];
        var part = new List<(double X, double Y)> { At(from) };
        var rounds = IsClosed ? 2 : 1;
        for (var round = IsClosed ? -1 : 0; round < rounds; round++)
        {
            for (var i = 0; i < Points.Count; i++)
            {
                var along = reached[i] + round * Total;
                if (along > from && along < to && (i > 0 || !IsClosed))
                    part.Add(Points[i]);
            }
        }

        part.Add(At(to));
        return part;
    }
}
