using System.Numerics;

namespace Nadir.Tests.Tensors.Kernels;

public sealed class BatchNormalizeKernelTests
{
    public static TheoryData<int> EveryWidth => Widths.Reachable;

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public void BothDirections_RandomShapes_AgreeWithDefinition(int bits)
    {
        using var width = VectorWidth.Use(bits);
        var random = new Random(31);
        for (var round = 0; round < 300; round++)
        {
            var inner = random.Next(3) switch { 0 => 1, 1 => random.Next(1, 40), _ => random.Next(30, 900) };
            var layout = new ChannelLayout(random.Next(1, 3 + (600 / inner)), random.Next(1, 40), inner);
            Check<float>(random, layout, 1e-4, measures: random.Next(3) > 0);
            Check<double>(random, layout, 1e-12, measures: random.Next(3) > 0);
        }
    }

    [Fact]
    public void BothDirections_LongChannels_AgreeWithDefinition()
    {
        var random = new Random(32);
        Check<float>(random, new ChannelLayout(2, 3, 9001), 1e-4, measures: true);
        Check<float>(random, new ChannelLayout(9001, 3, 1), 1e-4, measures: true);
        Check<float>(random, new ChannelLayout(100, 4, 196), 1e-4, measures: true);
        Check<float>(random, new ChannelLayout(7, 33, 31), 1e-4, measures: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(196)]
    public void Forward_ElementsFarFromZero_KeepTheirVariance(int inner)
    {
        var random = new Random(33);
        var layout = new ChannelLayout(20_000 / inner, 3, inner);
        var x = Numbers.Random<float>(random, (int)layout.Count);
        for (var at = 0; at < x.Length; at++)
            x[at] += 4096;
        var plain = new PlainBatchNormalize(layout, Doubles(x), new double[x.Length], [1, 1, 1], [0, 0, 0], 0, null, null);
        var (mean, variance, y) = (new float[3], new float[3], new float[x.Length]);
        BatchNormalizeKernel.Forward<float>(layout, x, [1, 1, 1], [0, 0, 0], 0, true, mean, variance, y);

        for (var channel = 0; channel < 3; channel++)
            Assert.Equal(plain.Variance[channel], variance[channel], 1e-6);
        for (var at = 0; at < y.Length; at++)
            Assert.Equal(plain.Y[at], y[at], 1e-5);
    }

    [Fact]
    public void Forward_OneChannelNotFinite_LeavesTheOthers()
    {
        foreach (var inner in new[] { 1, 5, 100 })
        {
            var layout = new ChannelLayout(50, 20, inner);
            var x = Numbers.Random<float>(new Random(34), (int)layout.Count);
            x[7 * inner] = float.NaN;
            var (mean, variance, y) = (new float[20], new float[20], new float[x.Length]);
            BatchNormalizeKernel.Forward<float>(layout, x, Ones(20), new float[20], 1e-3, true, mean, variance, y);
            for (var at = 0; at < y.Length; at++)
                Assert.Equal(at / inner % 20 == 7, float.IsNaN(y[at]));
        }
    }

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public void BothDirections_AnyThreadCount_SameBits(int bits)
    {
        using var width = VectorWidth.Use(bits);
        var random = new Random(35);
        foreach (var layout in new ChannelLayout[] { new(100, 32, 196), new(500, 70, 1), new(300, 9, 7) })
        {
            var (x, dy) = (Numbers.Random<float>(random, (int)layout.Count), Numbers.Random<float>(random, (int)layout.Count));
            var scale = Numbers.Random<float>(random, layout.Channels);
            float[]? expected = null;
            foreach (var threads in new[] { 1, 2, 3, 4, 8 })
            {
                using var limit = Parallelism.Limit(threads);
                var (mean, variance) = (new float[layout.Channels], new float[layout.Channels]);
                var (dscale, dshift) = (new float[layout.Channels], new float[layout.Channels]);
                var (y, dx) = (new float[x.Length], new float[x.Length]);
                BatchNormalizeKernel.Forward<float>(layout, x, scale, scale, 1e-3, true, mean, variance, y);
                BatchNormalizeKernel.Backward<float>(layout, x, dy, scale, 1e-3, true, mean, variance, dx, dscale, dshift);
                float[] all = [.. mean, .. variance, .. y, .. dx, .. dscale, .. dshift];
                Assert.Equal(expected ??= all, all);
            }
        }
    }

    [Fact]
    public void BothDirections_SteadyState_AllocateNothing()
    {
        foreach (var layout in new ChannelLayout[] { new(20, 8, 144), new(200, 40, 1) })
        {
            var (x, y) = (Numbers.Random<float>(new Random(36), (int)layout.Count), new float[layout.Count]);
            var (mean, variance, scale) = (new float[layout.Channels], new float[layout.Channels], Ones(layout.Channels));
            var before = 0L;
            for (var round = 0; round < 40; round++)
            {
                if (round == 20)
                    before = GC.GetAllocatedBytesForCurrentThread();
                BatchNormalizeKernel.Forward<float>(layout, x, scale, scale, 1e-3, true, mean, variance, y);
                BatchNormalizeKernel.Backward<float>(layout, x, y, scale, 1e-3, true, mean, variance, y, scale, scale);
            }

            Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        }
    }

    private static void Check<T>(Random random, ChannelLayout layout, double tolerance, bool measures)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        const double Epsilon = 1e-2;
        var count = (int)layout.Count;
        var offset = random.Next(2);
        var (x, dy) = (Numbers.Random<T>(random, count + offset), Numbers.Random<T>(random, count + offset));
        var (scale, shift) = (Numbers.Random<T>(random, layout.Channels), Numbers.Random<T>(random, layout.Channels));
        var mean = Numbers.Random<T>(random, layout.Channels);
        var variance = Numbers.Random<T>(random, layout.Channels).Select(T.Abs).ToArray();
        var plain = new PlainBatchNormalize(
            layout, Doubles(x[offset..]), Doubles(dy[offset..]), Doubles(scale), Doubles(shift), Epsilon,
            measures ? null : Doubles(mean), measures ? null : Doubles(variance));
        var (y, dx) = (new T[count + offset + 1], new T[count + offset + 1]);
        var (dscale, dshift) = (new T[layout.Channels], new T[layout.Channels]);
        (y[^1], dx[^1]) = (T.One, T.One);

        BatchNormalizeKernel.Forward<T>(
            layout, x.AsSpan(offset), scale, shift, Epsilon, measures, mean, variance, y.AsSpan(offset));
        BatchNormalizeKernel.Backward<T>(
            layout, x.AsSpan(offset), dy.AsSpan(offset), scale, Epsilon, measures, mean, variance, dx.AsSpan(offset), dscale, dshift);

        Near(plain.Mean, mean, tolerance);
        Near(plain.Variance, variance, tolerance);
        Near(plain.Y, y[offset..^1], tolerance);
        Near(plain.XSlope, dx[offset..^1], tolerance);
        Near(plain.ScaleSlope, dscale, tolerance * layout.Length);
        Near(plain.ShiftSlope, dshift, tolerance * layout.Length);
        Assert.Equal((T.One, T.One), (y[^1], dx[^1]));

        void Near(double[] expected, T[] actual, double within)
        {
            Assert.Equal(expected.Length, actual.Length);
            for (var at = 0; at < expected.Length; at++)
            {
                if (!(Math.Abs(expected[at] - double.CreateTruncating(actual[at])) <= within))
                    Assert.Fail($"{layout}, measures {measures}: element {at} is {actual[at]}, expected {expected[at]}.");
            }
        }
    }

    private static double[] Doubles<T>(T[] values)
        where T : INumber<T> => [.. values.Select(double.CreateTruncating)];

    private static float[] Ones(int count) => [.. Enumerable.Repeat(1f, count)];
}
