namespace Nadir;

public static partial class Datasets
{
    /// <summary>Arms that wind out from the middle, one a class.</summary>
    /// <param name="count">How many points to learn from; at least one an arm, the classes in turn.</param>
    /// <param name="noise">Standard deviation of what is added to each coordinate; 0 or above.</param>
    /// <param name="test">How many further points are kept back, with noise of their own; 0 or above.</param>
    /// <param name="seed">Chooses the noise.</param>
    /// <param name="arms">How many classes; 1 or more.</param>
    /// <param name="turns">How often an arm winds around until radius 1; above 0.</param>
    /// <remarks>
    /// Shape: inputs [N, 2], targets [N]. On an arm the radius grows in step with the angle (Archimedes' spiral).
    /// Twin: none in scikit-learn.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static DataSplit Spirals(
        int count = 500, double noise = 0.02, int test = 200, ulong seed = 0, int arms = 2, double turns = 1.5)
    {
        Require.Positive(arms);
        Require.Positive(turns);
        return PlanePoints.InTurn("spirals", count, test, arms, noise, seed, Place);

        (double X, double Y) Place(int number, int count, int label, ref Philox generator)
        {
            var radius = (number + 1.0) / count;
            var (x, y) = Circle.At(2 * Math.PI * ((turns * radius) + ((double)label / arms)));
            return (radius * x, radius * y);
        }
    }
}
