namespace Nadir.Tests;

public sealed class InitializerTests
{
    private const int Outputs = 300, Inputs = 200, Count = Outputs * Inputs;

    /// <summary>A standard normal cut at ±2 has variance 1 − 4φ(2) ÷ (2Φ(2) − 1) = 0.773741…; Keras widens it to make up.</summary>
    private static readonly double WideningOfTruncated = 1 / Math.Sqrt(0.7737413035);

    public static TheoryData<string, double, double> Uniforms => new()
    {
        { "uniform", -0.05, 0.05 },
        { "uniform:from=2,to=5", 2, 5 },
        { "glorotUniform", -Math.Sqrt(6.0 / (Inputs + Outputs)), Math.Sqrt(6.0 / (Inputs + Outputs)) },
        { "heUniform", -Math.Sqrt(6.0 / Inputs), Math.Sqrt(6.0 / Inputs) },
    };

    public static TheoryData<string, double, double> Normals => new()
    {
        { "normal", 0, 0.05 },
        { "normal:mean=3,deviation=0.5", 3, 0.5 },
        { "glorotNormal", 0, Math.Sqrt(2.0 / (Inputs + Outputs)) },
        { "glorotNormal:truncated=false", 0, Math.Sqrt(2.0 / (Inputs + Outputs)) },
        { "heNormal", 0, Math.Sqrt(2.0 / Inputs) },
        { "heNormal:truncated=false", 0, Math.Sqrt(2.0 / Inputs) },
    };

    [Theory]
    [MemberData(nameof(Uniforms))]
    public void Uniform_ManyNumbers_FillTheirRangeEvenly(string text, double from, double to)
    {
        var numbers = Draw(text);
        Assert.All(numbers, number => Assert.InRange(number, from, to));
        var quarters = new int[4];
        foreach (var number in numbers)
            quarters[Math.Min(3, (int)(4 * (number - from) / (to - from)))]++;
        Assert.All(quarters, quarter => Assert.InRange(quarter, (Count / 4) - 600, (Count / 4) + 600));
        Assert.InRange(numbers.Min(), from, from + (0.001 * (to - from)));
        Assert.InRange(numbers.Max(), to - (0.001 * (to - from)), to);
    }

    [Theory]
    [MemberData(nameof(Normals))]
    public void Normal_ManyNumbers_HaveMeanAndDeviation(string text, double mean, double deviation)
    {
        var numbers = Draw(text);
        Assert.Equal(mean, numbers.Average(), 4 * deviation / Math.Sqrt(Count));
        Assert.Equal(deviation, Math.Sqrt(numbers.Average(number => (number - mean) * (number - mean))), 0.012 * deviation);
    }

    [Theory]
    [InlineData("glorotNormal", true)]
    [InlineData("glorotNormal:truncated=false", false)]
    [InlineData("heNormal", true)]
    [InlineData("heNormal:truncated=false", false)]
    public void Normal_Truncated_EndsAtTwoDeviationsOfTheWiderNormal(string text, bool truncated)
    {
        var variance = text.StartsWith("glorot", StringComparison.Ordinal) ? 2.0 / (Inputs + Outputs) : 2.0 / Inputs;
        var end = 2 * Math.Sqrt(variance) * WideningOfTruncated;
        var largest = Draw(text).Max(Math.Abs);
        Assert.Equal(truncated, largest <= end * 1.000001);
        Assert.True(largest > 0.99 * end);
    }

    [Fact]
    public void Constants_Drawn_AreThatNumber()
    {
        Assert.All(Draw("zeros"), number => Assert.Equal(0, number));
        Assert.All(Draw("ones"), number => Assert.Equal(1, number));
        Assert.All(Draw("constant:0.25"), number => Assert.Equal(0.25, number));
    }

    [Fact]
    public void Dense_Fan_CountsInputsAndUnits()
    {
        var layer = new Dense(Outputs);
        new Sequential(layer).Build(new Shape(Inputs), seed: 1);
        var limit = Math.Sqrt(6.0 / 500);
        Assert.InRange(layer.Parameters[0].Value.Max().ToDouble(), 0.999 * limit, limit);
    }

    /// <summary>Keras' and PyTorch's counts for a grouped convolution: C ÷ groups · kH · kW in, filters · kH · kW out.</summary>
    [Fact]
    public void Conv2D_Fan_CountsWindowsAndGroups()
    {
        var glorot = new Conv2D(80, (3, 5), groups: 2);
        new Sequential(glorot).Build(new Shape(40, 8, 8), seed: 1);
        var limit = Math.Sqrt(6.0 / ((20 * 15) + (80 * 15)));
        Assert.InRange(glorot.Parameters[0].Value.Max().ToDouble(), 0.999 * limit, limit);

        var he = new Conv2D(80, (3, 5), groups: 2, weightInitializer: Nadir.Initializers.HeUniform());
        new Sequential(he).Build(new Shape(40, 8, 8), seed: 1);
        Assert.InRange(he.Parameters[0].Value.Max().ToDouble(), 0.999 * Math.Sqrt(6.0 / 300), Math.Sqrt(6.0 / 300));
    }

    [Fact]
    public void Weights_WithAFurtherLayer_StayTheSame()
    {
        var alone = new Sequential(new Dense(4), new Dense(3));
        var followed = new Sequential(new Dense(4), new Dense(3), new Dense(5));
        var wider = new Sequential(new Dense(7), new Dense(3));
        foreach (var model in new[] { alone, followed, wider })
            model.Build(new Shape(6), seed: 11);
        for (var i = 0; i < alone.Parameters.Count; i++)
            Assert.Equal(alone.Parameters[i].Value.ToArray<float>(), followed.Parameters[i].Value.ToArray<float>());

        // A layer's numbers are scaled by its fans, but drawn from its own stream: those of the second layer keep their ratios.
        var ratio = wider.Parameters[2].Value[0, 0] / alone.Parameters[2].Value[0, 0];
        Assert.Equal(ratio, wider.Parameters[2].Value[0, 3] / alone.Parameters[2].Value[0, 3], 1e-5);
    }

    private static double[] Draw(string text) => Catalogue.Of().Create<Initializer>(text)
        .Create(new Shape(Outputs, Inputs), new Fan(Inputs, Outputs), new Philox(4, "test"), ElementType.Float64).ToArray<double>();
}
