namespace Nadir.Benchmarks;

/// <summary>Random images with random classes: as much work as real ones, and nothing to download.</summary>
internal static class SyntheticSamples
{
    private const int Classes = 10;

    public static Samples Of(int count, Shape sample)
    {
        var generator = new Philox(1, "benchmark");
        var inputs = Tensor.Uniform(sample.Prepend(count), generator);
        var classes = new long[count];
        for (var i = 0; i < count; i++)
            classes[i] = (i * 7L) % Classes;
        return new Samples(inputs, Tensor.From(classes));
    }
}
