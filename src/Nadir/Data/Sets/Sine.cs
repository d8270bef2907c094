namespace Nadir;

public static partial class Datasets
{
    /// <summary>Points about one period of the sine: x drawn from [−π, π), y = sin x and noise.</summary>
    /// <param name="count">How many points to learn from; 1 or more.</param>
    /// <param name="noise">Standard deviation of what is added to y; 0 or above.</param>
    /// <param name="test">How many further points are kept back; 0 or above.</param>
    /// <param name="seed">Chooses points and noise.</param>
    /// <remarks>Shape: inputs [N, 1], targets [N, 1]. Twin: none in scikit-learn.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static DataSplit Sine(int count = 200, double noise = 0.1, int test = 100, ulong seed = 0)
    {
        Require.Positive(count);
        Require.NotNegative(noise);
        Require.NotNegative(test);
        return new DataSplit(Draw(count, "sine/train"), test == 0 ? null : Draw(test, "sine/test"));

        Samples Draw(int points, string stream)
        {
            var generator = new Philox(seed, stream);
            var (x, y) = (new double[points], new double[points]);
            for (var i = 0; i < points; i++)
            {
                x[i] = generator.NextUniform(-Math.PI, Math.PI);
                y[i] = Circle.At(x[i]).Y + (noise * generator.NextNormal());
            }

            return new Samples(Tensor.Adopt(x, new Shape(points, 1)), Tensor.Adopt(y, new Shape(points, 1)), featureNames: ["x"]);
        }
    }
}
