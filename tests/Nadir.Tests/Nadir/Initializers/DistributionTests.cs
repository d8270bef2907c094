namespace Nadir.Tests;

/// <summary>A million numbers of each initializer: mean, variance, ends, and the whole distribution by Kolmogorov and Smirnov.</summary>
public sealed class DistributionTests
{
    private const int Outputs = 1250, Inputs = 800, Count = Outputs * Inputs;

    /// <summary>√n times the largest distance passes this once in a thousand samples: 2·e^(−2·1.95²).</summary>
    private const double MostDistance = 1.95;

    /// <summary>A standard normal number within ±2 has the variance 1 − 4φ(2) ÷ (2Φ(2) − 1).</summary>
    private static readonly double CutDeviation = Math.Sqrt(1 - (4 * Math.Exp(-2) / Math.Sqrt(2 * Math.PI) / Within(2)));

    public static TheoryData<string, string, double, double> Rules => new()
    {
        { "normal", "normal", 0, 0.05 },
        { "normal:mean=3,deviation=0.5", "normal", 3, 0.5 },
        { "truncatedNormal", "cut", 0, 0.05 * CutDeviation },
        { "truncatedNormal:mean=-1,deviation=2", "cut", -1, 2 * CutDeviation },
        { "uniform", "uniform", 0, 0.1 / Math.Sqrt(12) },
        { "uniform:from=2,to=5", "uniform", 3.5, 3 / Math.Sqrt(12) },
        { "glorotNormal", "cut", 0, Math.Sqrt(2.0 / (Inputs + Outputs)) },
        { "glorotNormal:truncated=false", "normal", 0, Math.Sqrt(2.0 / (Inputs + Outputs)) },
        { "glorotUniform", "uniform", 0, Math.Sqrt(2.0 / (Inputs + Outputs)) },
        { "heNormal", "cut", 0, Math.Sqrt(2.0 / Inputs) },
        { "heNormal:truncated=false", "normal", 0, Math.Sqrt(2.0 / Inputs) },
        { "heUniform", "uniform", 0, Math.Sqrt(2.0 / Inputs) },
        { "leCunNormal", "cut", 0, Math.Sqrt(1.0 / Inputs) },
        { "leCunNormal:truncated=false", "normal", 0, Math.Sqrt(1.0 / Inputs) },
        { "leCunUniform", "uniform", 0, Math.Sqrt(1.0 / Inputs) },
        { "pyTorchDefault", "uniform", 0, Math.Sqrt(1 / (3.0 * Inputs)) },
        { "varianceScaling", "cut", 0, Math.Sqrt(1.0 / Inputs) },
        { "varianceScaling:scale=3,mode=fan_out,distribution=uniform", "uniform", 0, Math.Sqrt(3.0 / Outputs) },
        { "varianceScaling:scale=0.5,mode=fan_avg,distribution=untruncated_normal", "normal", 0, Math.Sqrt(0.5 / ((Inputs + Outputs) / 2.0)) },
    };

    public static TheoryData<string> Random => [.. Rules.Select(row => row.Data.Item1), "orthogonal", "orthogonal:2"];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Initializer_AMillionNumbers_AreDistributedAsTheRuleSays(string text, string shape, double mean, double deviation)
    {
        var numbers = Draw(text, ElementType.Float64).ToArray<double>();
        Assert.Equal(mean, numbers.Average(), 4 * deviation / Math.Sqrt(Count));
        Assert.Equal(1, numbers.Average(x => (x - mean) * (x - mean)) / (deviation * deviation), 0.006);

        Array.Sort(numbers);
        var end = shape switch { "uniform" => Math.Sqrt(3), "cut" => 2 / CutDeviation, _ => 6 } * deviation;
        Assert.InRange(numbers[0], mean - (end * (1 + 1e-12)), mean - (0.7 * end));
        Assert.InRange(numbers[^1], mean + (0.7 * end), mean + (end * (1 + 1e-12)));

        var worst = 0.0;
        for (var i = 0; i < numbers.Length; i += 10)
            worst = Math.Max(worst, Math.Abs(Share(shape, (numbers[i] - mean) / deviation) - ((i + 0.5) / Count)));
        Assert.InRange(worst * Math.Sqrt(Count), 0, MostDistance);
    }

    [Theory]
    [MemberData(nameof(Random))]
    public void Initializer_OnOtherThreadCounts_DrawsTheSameNumbers(string text)
    {
        double[] numbers;
        using (Parallelism.Limit(1))
            numbers = Draw(text, ElementType.Float32).ToArray<double>();
        using (Parallelism.Limit(3))
            Assert.True(numbers.AsSpan().SequenceEqual(Draw(text, ElementType.Float32).ToArray<double>()));
    }

    /// <summary>Marginally, a number of a random orthogonal matrix is nearly normal with variance 1 ÷ (larger side).</summary>
    [Fact]
    public void Orthogonal_AMillionNumbers_AreNearlyNormal()
    {
        var numbers = Draw("orthogonal", ElementType.Float64).ToArray<double>();
        Assert.Equal(0, numbers.Average(), 4 / Math.Sqrt(Outputs) / Math.Sqrt(Count));
        Assert.Equal(1.0 / Outputs, numbers.Average(x => x * x), 1e-15);
        Array.Sort(numbers);
        var worst = 0.0;
        for (var i = 0; i < numbers.Length; i += 10)
            worst = Math.Max(worst, Math.Abs(Share("normal", numbers[i] * Math.Sqrt(Outputs)) - ((i + 0.5) / Count)));
        Assert.InRange(worst * Math.Sqrt(Count), 0, MostDistance);
    }

    private static Tensor Draw(string text, ElementType type) => Catalogue.Of().Create<Initializer>(text)
        .Create(new Shape(Outputs, Inputs), new Fan(Inputs, Outputs), new Philox(44, "test"), type);

    /// <summary>The distribution function of mean 0 and deviation 1.</summary>
    private static double Share(string shape, double x) => shape switch
    {
        "uniform" => Math.Clamp(0.5 + (x / Math.Sqrt(12)), 0, 1),
        "cut" => Math.Clamp(0.5 + (Math.CopySign(Within(Math.Min(2, Math.Abs(x) * CutDeviation)), x) / Within(2) / 2), 0, 1),
        _ => 0.5 + (Math.CopySign(Within(Math.Abs(x)), x) / 2),
    };

    /// <summary>The share of a standard normal within ±x: erf(x ÷ √2), by its series with terms of one sign.</summary>
    private static double Within(double x)
    {
        double term = x, sum = x;
        for (var n = 1; term > 1e-17 * sum; n++)
        {
            term *= x * x / ((2 * n) + 1);
            sum += term;
        }

        return x > 8 ? 1 : 2 * sum * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
    }
}
