namespace Nadir;

public static partial class Datasets
{
    /// <summary>The four corners of the unit square: class 1 where exactly one coordinate is 1.</summary>
    /// <param name="count">How many points; 4 or more, the corners in turn.</param>
    /// <param name="noise">Standard deviation of what is added to each coordinate; 0 or above.</param>
    /// <param name="seed">Chooses the noise.</param>
    /// <remarks>Shape: inputs [N, 2], targets [N]. With the defaults it is the truth table. Twin: none in scikit-learn.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static DataSplit Xor(int count = 4, double noise = 0, ulong seed = 0)
    {
        if (count < 4)
            throw Error.OutOfRange($"count must be at least 4, one point a corner, got {count}.", nameof(count));
        return PlanePoints.InTurn("xor", count, test: 0, 2, noise, seed, Place);

        // Points of class 0 alternate between (0, 0) and (1, 1), of class 1 between (0, 1) and (1, 0).
        static (double X, double Y) Place(int number, int count, int label, ref Philox generator) =>
            (number % 2, (number + label) % 2);
    }
}
