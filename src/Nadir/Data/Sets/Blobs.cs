namespace Nadir;

public static partial class Datasets
{
    /// <summary>Round clouds of points, one a class, about centres drawn from a square.</summary>
    /// <param name="count">How many points to learn from; at least one a centre, the classes in turn.</param>
    /// <param name="noise">A cloud's standard deviation along each coordinate; 0 or above.</param>
    /// <param name="test">How many further points are kept back, about the same centres; 0 or above.</param>
    /// <param name="seed">Chooses centres and points.</param>
    /// <param name="centers">How many clouds; 1 or more.</param>
    /// <param name="reach">Centres lie within ±reach on both axes; above 0.</param>
    /// <remarks>
    /// Shape: inputs [N, 2], targets [N].
    /// Twin: sklearn.datasets.make_blobs (noise is cluster_std, reach is center_box), which shuffles and draws other numbers.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static DataSplit Blobs(
        int count = 500, double noise = 1, int test = 200, ulong seed = 0, int centers = 3, double reach = 10)
    {
        Require.Positive(centers);
        Require.Positive(reach);
        var lot = new Philox(seed, "blobs/centers");
        var places = new (double X, double Y)[centers];
        foreach (ref var place in places.AsSpan())
            place = (lot.NextUniform(-reach, reach), lot.NextUniform(-reach, reach));
        return PlanePoints.InTurn(
            "blobs", count, test, centers, noise, seed, (int number, int count, int label, ref Philox generator) => places[label]);
    }
}
