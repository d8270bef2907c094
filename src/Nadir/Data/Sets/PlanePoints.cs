namespace Nadir;

/// <summary>Points of the plane in classes, as the small sets for classification have them.</summary>
internal static class PlanePoints
{
    /// <summary>Where a point lies before noise.</summary>
    /// <param name="number">Which point of its class, from 0.</param>
    /// <param name="count">How many points its class has.</param>
    /// <param name="label">Its class.</param>
    /// <param name="generator">For places drawn by lot.</param>
    public delegate (double X, double Y) Place(int number, int count, int label, ref Philox generator);

    /// <summary>A set whose classes take turns, so that every beginning of it holds all of them.</summary>
    public static DataSplit InTurn(string name, int count, int test, int classes, double noise, ulong seed, Place place)
    {
        Require.NotNegative(noise);
        Require.NotNegative(test);
        if (count < classes)
            throw Error.OutOfRange($"count must be at least {classes}, one point a class, got {count}.", nameof(count));
        return new DataSplit(
            Draw(count, classes, noise, new Philox(seed, $"{name}/train"), place),
            test == 0 ? null : Draw(test, classes, noise, new Philox(seed, $"{name}/test"), place));
    }

    private static Samples Draw(int count, int classes, double noise, Philox generator, Place place)
    {
        var (points, labels) = (new double[2 * count], new long[count]);
        for (var i = 0; i < count; i++)
        {
            var label = i % classes;
            var (x, y) = place(i / classes, (count - label + classes - 1) / classes, label, ref generator);
            labels[i] = label;
            points[2 * i] = x + (noise * generator.NextNormal());
            points[(2 * i) + 1] = y + (noise * generator.NextNormal());
        }

        return new Samples(
            Tensor.Adopt(points, new Shape(count, 2)),
            Tensor.Adopt(labels, new Shape(count)),
            [.. Enumerable.Range(0, classes).Select(label => $"{label}")],
            ["x", "y"]);
    }
}
