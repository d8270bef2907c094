namespace Nadir;

/// <summary>Random weights of a given variance: the part that Glorot's, He's and LeCun's initializers share.</summary>
internal static class ScaledVariance
{
    /// <summary>The standard deviation of a standard normal number that is drawn again until it lies in ±2.</summary>
    private const double TruncatedDeviation = 0.87962566103423978;

    /// <summary>Uniform around 0.</summary>
    public static Tensor Uniform(double variance, Shape shape, Philox generator, ElementType type)
    {
        var limit = Math.Sqrt(3 * variance);
        return Tensor.Uniform(shape, generator, -limit, limit, type);
    }

    /// <summary>Normal around 0; truncated: cut at two deviations of a wider normal, so that the variance is the asked one.</summary>
    public static Tensor Normal(double variance, bool truncated, Shape shape, Philox generator, ElementType type)
    {
        var deviation = Math.Sqrt(variance);
        return truncated
            ? TruncatedNormal(0, deviation / TruncatedDeviation, shape, generator, type)
            : Tensor.Normal(shape, generator, 0, deviation, type);
    }

    /// <summary>Normal, drawn again until it lies within two deviations.</summary>
    public static Tensor TruncatedNormal(double mean, double deviation, Shape shape, Philox generator, ElementType type)
    {
        var numbers = new double[shape.Count];
        foreach (ref var number in numbers.AsSpan())
        {
            do
                number = generator.NextNormal();
            while (Math.Abs(number) > 2);
            number = mean + (number * deviation);
        }

        return Tensor.From(numbers, shape).To(type);
    }
}
