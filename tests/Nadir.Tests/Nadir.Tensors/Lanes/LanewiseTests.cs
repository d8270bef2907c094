namespace Nadir.Tests.Lanes;

[Collection(nameof(LaneWidthTests))]
public sealed class LanewiseTests : IDisposable
{
    public void Dispose() => LaneWidth.Forced = null;

    [Fact]
    public void Apply_OfEveryLengthAtEveryWidth_TouchesEveryElementAndNothingElse()
    {
        foreach (var width in LaneWidthTests.Available)
        {
            LaneWidth.Forced = width;
            for (var length = 0; length < 70; length++)
            {
                CheckLength<float>(length, v => (float)v, v => v);
                CheckLength<double>(length, v => v, v => v);
            }
        }
    }

    [Fact]
    public void Apply_OntoAnOperand_GivesTheSame()
    {
        var x = Enumerable.Range(0, 37).Select(i => (float)i).ToArray();
        var y = Enumerable.Range(0, 37).Select(i => i * 0.5f).ToArray();
        Lanewise.Apply<Weighted, float>(default, x, y, x);
        Assert.Equal(Enumerable.Range(0, 37).Select(i => i + 10 * (i * 0.5f)), x);
    }

    [Fact]
    public void Apply_WithANumberOnEitherSide_PutsItThere()
    {
        double[] x = [1, 2, 3];
        var result = new double[3];
        Lanewise.Apply<Weighted, double>(default, x, 5, result);
        Assert.Equal([51, 52, 53], result);
        Lanewise.Apply<Weighted, double>(default, 5, x, result);
        Assert.Equal([15, 25, 35], result);
    }

    [Fact]
    public void Apply_OfDifferentLengths_SaysWhatItExpects()
    {
        var error = Assert.Throws<ShapeException>(() => Lanewise.Apply<Weighted, float>(default, new float[3], new float[4], new float[3]));
        Assert.Contains("expects 3 elements", error.Message, StringComparison.Ordinal);
        Assert.Contains("got 4", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Gradient_OfAFunction_IsUpstreamTimesItsSlope()
    {
        double[] x = [-2, 0.5, 3], upstream = [1, 10, -2];
        double[] y = new double[3], dx = new double[3];
        Lanewise.Value<Cube, double>(default, x, y);
        Lanewise.Gradient<Cube, double>(default, x, y, upstream, dx);
        Assert.Equal([-8, 0.125, 27], y);
        Assert.Equal([12, 7.5, -54], dx);
    }

    [Fact]
    public void Gradients_OfAPairFunction_GoToTheirSides()
    {
        float[] target = [1, 2, 3], prediction = [2, 5, 3], upstream = [1, 2, 3];
        float[] result = new float[3];
        Lanewise.Value<ScaledDifference, float>(default, target, prediction, result);
        Assert.Equal([-1f, -6, 0], result);
        Lanewise.TargetGradient<ScaledDifference, float>(default, target, prediction, upstream, result);
        Assert.Equal([0f, -2, 9], result);
        Lanewise.PredictionGradient<ScaledDifference, float>(default, target, prediction, upstream, result);
        Assert.Equal([-1f, -4, -9], result);
    }

    private static void CheckLength<T>(int length, Func<double, T> from, Func<double, double> to)
        where T : unmanaged, System.Numerics.INumberBase<T>
    {
        const int Margin = 20;
        var guard = from(-77);
        T[] x = new T[length], y = new T[length], z = new T[length];
        for (var i = 0; i < length; i++)
            (x[i], y[i], z[i]) = (from(i + 1), from(2 * i), from(-i));
        var result = new T[length + 2 * Margin];
        Array.Fill(result, guard);
        var middle = result.AsSpan(Margin, length);

        Lanewise.Apply<Doubled, T>(default, x, middle);
        Check(i => 2 * (i + 1));
        Lanewise.Apply<Weighted, T>(default, x, y, middle);
        Check(i => i + 1 + 20 * i);
        Lanewise.Apply<WeightedThree, T>(default, x, y, z, middle);
        Check(i => i + 1 + 20 * i - 100 * i);

        void Check(Func<int, double> expected)
        {
            for (var i = 0; i < result.Length; i++)
            {
                var at = i - Margin;
                Assert.Equal(at >= 0 && at < length ? from(to(expected(at))) : guard, result[i]);
            }
        }
    }

    private readonly struct Doubled : IUnaryLane
    {
        public L Apply<L>(L x)
            where L : struct, ILane<L> => 2 * x;
    }

    private readonly struct Weighted : IBinaryLane
    {
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x + 10 * y;
    }

    private readonly struct WeightedThree : ITernaryLane
    {
        public L Apply<L>(L x, L y, L z)
            where L : struct, ILane<L> => x + 10 * y + 100 * z;
    }

    private readonly struct Cube : IScalarFunction
    {
        public L Value<L>(L x)
            where L : struct, ILane<L> => x * x * x;

        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => 3 * x * x;
    }

    // target·(target − prediction)
    private readonly struct ScaledDifference : IPairFunction
    {
        public L Value<L>(L target, L prediction)
            where L : struct, ILane<L> => target * (target - prediction);

        public L TargetSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => 2 * target - prediction;

        public L PredictionSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => -target;
    }
}
