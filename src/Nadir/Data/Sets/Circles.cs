namespace Nadir;

public static partial class Datasets
{
    /// <summary>Two circles about one centre: class 0 the outer of radius 1, class 1 the inner.</summary>
    /// <param name="count">How many points to learn from; 2 or more, the classes in turn.</param>
    /// <param name="noise">Standard deviation of what is added to each coordinate; 0 or above.</param>
    /// <param name="test">How many further points are kept back, with noise of their own; 0 or above.</param>
    /// <param name="seed">Chooses the noise.</param>
    /// <param name="factor">The inner circle's radius; at least 0 and below 1.</param>
    /// <remarks>Shape: inputs [N, 2], targets [N]. Twin: sklearn.datasets.make_circles, which shuffles.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static DataSplit Circles(int count = 500, double noise = 0.05, int test = 200, ulong seed = 0, double factor = 0.5)
    {
        Require.Fraction(factor);
        return PlanePoints.InTurn("circles", count, test, 2, noise, seed, Place);

        (double X, double Y) Place(int number, int count, int label, ref Philox generator)
        {
            var (x, y) = Circle.At(2 * Math.PI * number / count);
            var radius = label == 0 ? 1 : factor;
            return (radius * x, radius * y);
        }
    }
}
