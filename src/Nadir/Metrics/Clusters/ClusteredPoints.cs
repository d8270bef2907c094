namespace Nadir;

/// <summary>Points ordered by cluster, coordinate by coordinate, so that distances run over neighbouring numbers.</summary>
internal sealed class ClusteredPoints
{
    private readonly double[] coordinates;
    private readonly int[] order;

    /// <param name="points">Point after point.</param>
    /// <param name="labels">The label of each.</param>
    public ClusteredPoints(List<double> points, List<long> labels)
    {
        Count = labels.Count;
        Dimensions = points.Count / Count;
        order = [.. Enumerable.Range(0, Count).OrderBy(i => labels[i])];
        Starts = [.. Enumerable.Range(0, Count).Where(i => i == 0 || labels[order[i]] != labels[order[i - 1]]), Count];
        coordinates = new double[points.Count];
        for (var i = 0; i < Count; i++)
        {
            for (var dimension = 0; dimension < Dimensions; dimension++)
                coordinates[(dimension * Count) + i] = points[(order[i] * Dimensions) + dimension];
        }
    }

    public int Count { get; }

    public int Dimensions { get; }

    public int Clusters => Starts.Count - 1;

    /// <summary>Where each cluster begins, and the end of the last.</summary>
    public IReadOnlyList<int> Starts { get; }

    /// <summary>The number of the point that stands at a place of the order.</summary>
    public int Original(int place) => order[place];

    /// <summary>One coordinate of all points.</summary>
    public ReadOnlySpan<double> Coordinate(int dimension) => coordinates.AsSpan(dimension * Count, Count);

    public int SizeOf(int cluster) => Starts[cluster + 1] - Starts[cluster];
}
