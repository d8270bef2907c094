namespace Nadir.Tests.Data;

public sealed class SmallSetsTests
{
    public static TheoryData<string> Names => ["blobs", "circles", "digits:train=40,test=20", "line", "moons", "sine", "spirals", "xor"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Set_MadeTwice_IsTheSame(string text) =>
        Assert.Equal(DataSource.Load(text).Sha256, DataSource.Load(text).Sha256);

    [Theory]
    [InlineData("blobs")]
    [InlineData("circles")]
    [InlineData("moons")]
    [InlineData("sine")]
    [InlineData("spirals")]
    [InlineData("xor:count=8,noise=0.1")]
    public void Set_WithAnotherSeed_Differs(string text)
    {
        var first = DataSource.Load(text);
        var second = DataSource.Load($"{text}{(text.Contains(':', StringComparison.Ordinal) ? ',' : ':')}seed=1");

        Assert.NotEqual(first.Sha256, second.Sha256);
        Assert.NotEqual(first.Split.Train.Inputs.ToArray<double>(), second.Split.Train.Inputs.ToArray<double>());
    }

    [Fact]
    public void Moons_WithoutNoise_LieWhereScikitLearnPutsThem()
    {
        // sklearn.datasets.make_moons(8, shuffle=False): four points of class 0, then four of class 1.
        double[] outer = [1, 0, 0.5, 0.8660254037844385, -0.5, 0.8660254037844387, -1, 0];
        double[] inner = [0, 0.5, 0.5, -0.3660254037844385, 1.5, -0.3660254037844387, 2, 0.5];
        CheckInTurn(Datasets.Moons(8, noise: 0).Train, outer, inner);
    }

    [Fact]
    public void Circles_WithoutNoise_LieWhereScikitLearnPutsThem() =>
        CheckInTurn(Datasets.Circles(8, noise: 0).Train, [1, 0, 0, 1, -1, 0, 0, -1], [0.5, 0, 0, 0.5, -0.5, 0, 0, -0.5]);

    [Fact]
    public void Xor_ByDefault_IsTheTruthTable()
    {
        var table = Datasets.Xor().Train;
        var rows = Enumerable.Range(0, 4).Select(row => (table.Inputs[row, 0], table.Inputs[row, 1], table.Targets[row])).Order();

        Assert.Equal([(0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 0)], rows);
    }

    [Fact]
    public void Line_IsTheSixPoints()
    {
        var line = Datasets.Line().Train;

        Assert.Equal(new Shape(6, 1), line.Inputs.Shape);
        Assert.Equal([0, 1, 2, 3, 4, 5], line.Inputs.ToArray<double>());
        Assert.Equal([1.1, 2.2, 3.8, 4.1, 4.9, 5.2], line.Targets.ToArray<double>());
    }

    [Fact]
    public void Sine_WithoutNoise_IsTheSine()
    {
        var sine = Datasets.Sine(50, noise: 0);
        var (x, y) = (sine.Train.Inputs.ToArray<double>(), sine.Train.Targets.ToArray<double>());

        Assert.Equal(100, sine.Test!.Count);
        Assert.All(x.Zip(y), pair => Assert.Equal(Math.Sin(pair.First), pair.Second, 1e-14));
        Assert.All(x, value => Assert.InRange(value, -Math.PI, Math.PI));
    }

    [Fact]
    public void Spirals_WithoutNoise_EndOnTheUnitCircle()
    {
        var spirals = Datasets.Spirals(300, noise: 0, arms: 3, turns: 2).Train;
        var points = spirals.Inputs.ToArray<double>();

        Assert.Equal(3, spirals.ClassNames!.Count);
        for (var row = 297; row < 300; row++)
            Assert.Equal(1, Math.Sqrt((points[2 * row] * points[2 * row]) + (points[(2 * row) + 1] * points[(2 * row) + 1])), 1e-14);
        Assert.Equal((1, 0), (Math.Round(points[594], 12), Math.Round(points[595], 12)));
    }

    [Fact]
    public void Blobs_OfManyPoints_HaveTheAskedDeviation()
    {
        var blobs = Datasets.Blobs(6000, noise: 0.5).Train;
        var classes = blobs.Targets.ToArray<long>();
        for (var label = 0; label < 3; label++)
        {
            var x = Enumerable.Range(0, blobs.Count).Where(row => classes[row] == label).Select(row => blobs.Inputs[row, 0]).ToArray();
            var mean = x.Average();

            Assert.Equal(2000, x.Length);
            Assert.InRange(mean, -10.1, 10.1);
            Assert.Equal(0.5, Math.Sqrt(x.Average(value => (value - mean) * (value - mean))), 0.03);
        }
    }

    [Fact]
    public void Noise_OfTrainingAndTest_IsDrawnApart()
    {
        var moons = Datasets.Moons(200, noise: 0.1);

        Assert.NotEqual(moons.Train.Inputs.ToArray<double>(), moons.Test!.Inputs.ToArray<double>());
        Assert.Null(Datasets.Moons(200, test: 0).Test);
    }

    private static void CheckInTurn(Samples samples, double[] first, double[] second)
    {
        Assert.Equal([0, 1, 0, 1, 0, 1, 0, 1], samples.Targets.ToArray<long>());
        for (var i = 0; i < 4; i++)
        {
            for (var axis = 0; axis < 2; axis++)
            {
                Assert.Equal(first[(2 * i) + axis], samples.Inputs[2 * i, axis], 1e-12);
                Assert.Equal(second[(2 * i) + axis], samples.Inputs[(2 * i) + 1, axis], 1e-12);
            }
        }
    }
}
