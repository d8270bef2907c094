namespace Nadir;

public static partial class Datasets
{
    /// <summary>Two half circles that reach into each other.</summary>
    /// <param name="count">How many points to learn from; 2 or more, the classes in turn.</param>
    /// <param name="noise">Standard deviation of what is added to each coordinate; 0 or above.</param>
    /// <param name="test">How many further points are kept back, with noise of their own; 0 or above.</param>
    /// <param name="seed">Chooses the noise.</param>
    /// <remarks>Shape: inputs [N, 2], targets [N]. Twin: sklearn.datasets.make_moons, which shuffles.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static DataSplit Moons(int count = 500, double noise = 0.1, int test = 200, ulong seed = 0)
    {
        return PlanePoints.InTurn("moons", count, test, 2, noise, seed, Place);

        static (double X, double Y) Place(int number, int count, int label, ref Philox generator)
        {
            var (x, y) = Circle.At(count == 1 ? 0 : Math.PI * number / (count - 1));
            return label == 0 ? (x, y) : (1 - x, 0.5 - y);
        }
    }
}
