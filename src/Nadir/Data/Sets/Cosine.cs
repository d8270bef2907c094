namespace Nadir;

public static partial class Datasets
{
    /// <summary>Points about sin(2.5·cos(1.2·x)): x evenly spaced on [−1, 1], both ends included, and noise on y.</summary>
    /// <param name="count">How many points; 2 or more.</param>
    /// <param name="noise">Standard deviation of what is added to y; 0 or above.</param>
    /// <param name="seed">Chooses the noise.</param>
    /// <remarks>
    /// Shape: inputs [N, 1], targets [N, 1]. Fitted by sin(b·cos(a·x)), its loss has several valleys over (a, b).
    /// Twin: none in scikit-learn.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static DataSplit Cosine(int count = 200, double noise = 0.1, ulong seed = 0)
    {
        Require.AtLeast(count, 2);
        Require.NotNegative(noise);
        var generator = new Philox(seed, "cosine");
        var (x, y) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            x[i] = ((2.0 * i) - (count - 1)) / (count - 1);
            y[i] = Circle.At(2.5 * Circle.At(1.2 * x[i]).X).Y + (noise * generator.NextNormal());
        }

        return new DataSplit(new Samples(
            Tensor.Adopt(x, new Shape(count, 1)), Tensor.Adopt(y, new Shape(count, 1)), featureNames: ["x"]));
    }
}
