using System.Numerics;

namespace Nadir;

/// <summary>How well each point lies within its cluster, against the nearest other one.</summary>
public static class SilhouetteScores
{
    // A part is worth some 10 µs at the least, so that threads pay; a block of distances stays in the first cache.
    private const int RowsInPart = 16;
    private const int PointsInBlock = 1024;
    private const int NanosecondsADistance = 2;

    /// <summary>The silhouette of each point.</summary>
    /// <param name="points">Shape [N, features].</param>
    /// <param name="labels">The cluster of each point (Int64), [N] or [N, 1].</param>
    /// <returns>N numbers from −1 to 1, in the order of the points; 0 for the only point of a cluster.</returns>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    /// <exception cref="ArgumentException">There are fewer than 2 clusters, or as many as points.</exception>
    /// <remarks>Twin: sklearn.metrics.silhouette_samples.</remarks>
    public static double[] Of(Tensor points, Tensor labels)
    {
        PointLabels.Require("Silhouette", Require.Present(points), Require.Present(labels), 0);
        List<long> numbers = [.. Enumerable.Range(0, labels.Count).Select(i => Labels.Of(labels, i))];
        if (PointLabels.WhyUndefined("Silhouette", numbers.Distinct().Count(), numbers.Count) is { } why)
            throw Error.Argument($"{why}");
        return Of(new ClusteredPoints([.. points.ToArray<double>()], numbers));
    }

    internal static double[] Of(ClusteredPoints points)
    {
        var scores = new double[points.Count];
        var parts = (points.Count + RowsInPart - 1) / RowsInPart;
        var threads = Parallelism.ThreadsFor((long)points.Count * points.Count * points.Dimensions * NanosecondsADistance);
        WorkerPool.Run(new Job(points, scores), parts, threads);
        return scores;
    }

    private readonly struct Job(ClusteredPoints points, double[] scores) : IJob
    {
        public void Run(int part)
        {
            var distances = new double[points.Count];
            for (var place = part * RowsInPart; place < Math.Min(points.Count, (part + 1) * RowsInPart); place++)
                scores[points.Original(place)] = Score(place, distances);
        }

        private double Score(int place, Span<double> distances)
        {
            Measure(place, distances);
            var (own, nearest) = (double.NaN, double.PositiveInfinity);
            for (var cluster = 0; cluster < points.Clusters; cluster++)
            {
                var (start, size) = (points.Starts[cluster], points.SizeOf(cluster));
                var sum = 0.0;
                foreach (var distance in distances.Slice(start, size))
                    sum += distance;
                var isOwn = place >= start && place < start + size;
                if (isOwn && size == 1)
                    return 0;
                if (isOwn)
                    own = sum / (size - 1);
                else
                    nearest = Math.Min(nearest, sum / size);
            }

            var larger = Math.Max(own, nearest);
            return larger == 0 ? 0 : (nearest - own) / larger;
        }

        /// <summary>The distances of all points from one. Each is worked out by itself, so vectors of any width agree.</summary>
        private void Measure(int place, Span<double> distances)
        {
            for (var start = 0; start < distances.Length; start += PointsInBlock)
                Measure(place, start, distances.Slice(start, Math.Min(PointsInBlock, distances.Length - start)));
        }

        private void Measure(int place, int start, Span<double> distances)
        {
            distances.Clear();
            for (var dimension = 0; dimension < points.Dimensions; dimension++)
            {
                var all = points.Coordinate(dimension);
                var from = all[place];
                var coordinate = all.Slice(start, distances.Length);
                var i = 0;
                for (; i <= coordinate.Length - Vector<double>.Count; i += Vector<double>.Count)
                {
                    var difference = new Vector<double>(coordinate[i..]) - new Vector<double>(from);
                    (new Vector<double>(distances[i..]) + (difference * difference)).CopyTo(distances[i..]);
                }

                for (; i < coordinate.Length; i++)
                    distances[i] += (coordinate[i] - from) * (coordinate[i] - from);
            }

            foreach (ref var distance in distances)
                distance = Math.Sqrt(distance);
        }
    }
}
