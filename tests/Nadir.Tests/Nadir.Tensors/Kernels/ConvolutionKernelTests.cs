using System.Numerics;

namespace Nadir.Tests.Tensors.Kernels;

public sealed class ConvolutionKernelTests
{
    public static TheoryData<int> EveryWidth => Widths.Reachable;

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public void AllDirections_RandomGeometry_AgreesWithDefinition(int bits)
    {
        using var width = VectorWidth.Use(bits);
        var random = new Random(21);
        for (var round = 0; round < 400; round++)
        {
            var shape = RandomShape(random);
            Check<float>(random, shape);
            if (round % 4 == 0)
                Check<double>(random, shape);
        }
    }

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public void AllDirections_UnitStrideWithoutPadding_AgreesWithDefinition(int bits)
    {
        using var width = VectorWidth.Use(bits);
        var random = new Random(22);
        for (var round = 0; round < 150; round++)
        {
            var (kernelHeight, kernelWidth) = (random.Next(1, 6), random.Next(1, 6));
            Check<float>(random, new ConvolutionShape(
                random.Next(1, 6), random.Next(1, 10), kernelHeight + random.Next(20), kernelWidth + random.Next(20),
                random.Next(1, 20), kernelHeight, kernelWidth));
        }
    }

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public void AllDirections_UnitStrideWithAnyPadding_AgreesWithDefinition(int bits)
    {
        using var width = VectorWidth.Use(bits);
        var random = new Random(26);
        for (var round = 0; round < 150; round++)
        {
            var (kernelHeight, kernelWidth, dilationX) = (random.Next(1, 5), random.Next(1, 5), random.Next(1, 4));
            Check<float>(random, new ConvolutionShape(
                random.Next(1, 5), random.Next(1, 6), kernelHeight + random.Next(12),
                ((kernelWidth - 1) * dilationX) + 1 + random.Next(34), random.Next(1, 12), kernelHeight, kernelWidth,
                DilationX: dilationX, PadTop: random.Next(5), PadBottom: random.Next(5), PadLeft: random.Next(9), PadRight: random.Next(9)));
        }
    }

    [Fact]
    public void AllDirections_KnownNetworks_AgreesWithDefinition()
    {
        var random = new Random(23);
        Check<float>(random, new ConvolutionShape(7, 1, 28, 28, 4, 5, 5));
        Check<float>(random, new ConvolutionShape(7, 4, 24, 24, 8, 3, 3));
        Check<float>(random, new ConvolutionShape(37, 8, 11, 11, 16, 3, 3));
        Check<float>(random, new ConvolutionShape(2, 32, 16, 16, 64, 3, 3));
        Check<double>(random, new ConvolutionShape(2, 3, 15, 14, 33, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1));
        Check<float>(random, new ConvolutionShape(3, 40, 7, 7, 33, 1, 1));
        Check<float>(random, new ConvolutionShape(3, 24, 9, 9, 24, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1, 24));
        Check<float>(random, new ConvolutionShape(2, 3, 33, 31, 16, 7, 7, 2, 2, 1, 1, 3, 3, 3, 3));
        Check<float>(random, new ConvolutionShape(1, 1, 1, 1, 1, 1, 1));
    }

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public void AllDirections_AnyThreadCount_SameBits(int bits)
    {
        using var width = VectorWidth.Use(bits);
        var random = new Random(24);
        foreach (var shape in new[]
        {
            new ConvolutionShape(33, 4, 24, 24, 8, 3, 3),
            new ConvolutionShape(70, 8, 11, 11, 16, 3, 3, PadTop: 1, PadLeft: 1),
            new ConvolutionShape(1, 16, 30, 30, 40, 3, 3, 2, 1),
            new ConvolutionShape(5, 64, 9, 9, 64, 3, 3),
        })
        {
            var x = Numbers.Random<float>(random, shape.InputLength);
            var w = Numbers.Random<float>(random, shape.WeightLength);
            var bias = Numbers.Random<float>(random, shape.OutputChannels);
            var dy = Numbers.Random<float>(random, shape.OutputLength);
            float[] y = [], dx = [], dw = [], db = [], dbAlone = [];
            foreach (var threads in new[] { 1, 2, 3, 4, 8 })
            {
                using var limit = Parallelism.Limit(threads);
                var (newY, newDx, newDw) = (new float[dy.Length], new float[x.Length], new float[w.Length]);
                ConvolutionKernel.Forward<float>(shape, x, w, bias, newY);
                ConvolutionKernel.BackwardData<float>(shape, dy, w, newDx);
                var (newDb, newDbAlone) = (new float[bias.Length], new float[bias.Length]);
                ConvolutionKernel.BackwardWeights<float>(shape, x, dy, newDw, newDb);
                ConvolutionKernel.BackwardBias<float>(shape, dy, newDbAlone);
                if (threads == 1)
                    (y, dx, dw, db, dbAlone) = (newY, newDx, newDw, newDb, newDbAlone);
                Assert.Equal(db, newDb);
                Assert.Equal(dbAlone, newDbAlone);
                Assert.Equal(y, newY);
                Assert.Equal(dx, newDx);
                Assert.Equal(dw, newDw);
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public void Forward_NotANumberAndInfinity_ReachExactlyTheWindowsThatHoldThem(int bits)
    {
        using var width = VectorWidth.Use(bits);
        foreach (var shape in new[]
        {
            new ConvolutionShape(2, 2, 9, 9, 3, 3, 3),
            new ConvolutionShape(2, 2, 9, 9, 3, 3, 3, 2, 2, 1, 1, 1, 1, 1, 1),
            new ConvolutionShape(2, 2, 20, 20, 5, 3, 3, 1, 1, 2, 2),
        })
        {
            var x = new float[shape.InputLength];
            var w = new float[shape.WeightLength];
            Array.Fill(x, 1);
            Array.Fill(w, 1);
            var bad = shape.InputLength - (shape.InputWidth * 3) - 4;
            x[bad] = float.NaN;
            x[2] = float.PositiveInfinity;
            var y = new float[shape.OutputLength];
            ConvolutionKernel.Forward<float>(shape, x, w, [], y);
            var expected = new float[y.Length];
            PlainConvolution.EachProduct(shape, (atY, atW, atX) => expected[atY] += x[atX]);
            Assert.Equal(expected, y);
        }
    }

    [Fact]
    public void BackwardWeights_LaterImageNotFinite_EarlierMemoryDoesNotMatter()
    {
        var shape = new ConvolutionShape(3, 2, 7, 7, 3, 3, 3);
        var random = new Random(25);
        var x = Numbers.Random<float>(random, shape.InputLength + 200);
        var dy = Numbers.Random<float>(random, shape.OutputLength);
        x.AsSpan(shape.InputLength).Fill(float.NaN);
        var dw = new float[shape.WeightLength];
        ConvolutionKernel.BackwardWeights<float>(shape, x.AsSpan(0, shape.InputLength), dy, dw);
        Assert.All(dw, value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void Check_KernelLargerThanImage_SaysWhatDoesNotFit()
    {
        var error = Assert.Throws<ShapeException>(() => ConvolutionKernel.Forward<float>(
            new ConvolutionShape(1, 1, 4, 4, 1, 5, 5), new float[16], new float[25], [], []));
        Assert.Contains("[5, 5]", error.Message, StringComparison.Ordinal);
        Assert.Contains("[1, 1, 4, 4]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AllDirections_SteadyState_AllocateNothing()
    {
        var shape = new ConvolutionShape(20, 4, 12, 12, 8, 3, 3, PadTop: 1);
        var (x, y) = (new float[shape.InputLength], new float[shape.OutputLength]);
        var (w, bias) = (new float[shape.WeightLength], new float[8]);
        var before = 0L;
        for (var round = 0; round < 40; round++)
        {
            if (round == 20)
                before = GC.GetAllocatedBytesForCurrentThread();
            ConvolutionKernel.Forward<float>(shape, x, w, bias, y);
            ConvolutionKernel.BackwardData<float>(shape, y, w, x);
            ConvolutionKernel.BackwardWeights<float>(shape, x, y, w);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static ConvolutionShape RandomShape(Random random)
    {
        while (true)
        {
            var groups = random.Next(3) == 0 ? random.Next(1, 5) : 1;
            var shape = new ConvolutionShape(
                random.Next(1, 5), groups * random.Next(1, 6), random.Next(1, 14), random.Next(1, 24),
                groups * random.Next(1, 9), random.Next(1, 5), random.Next(1, 5),
                random.Next(1, 4), random.Next(1, 4), random.Next(1, 3), random.Next(1, 3),
                random.Next(3), random.Next(3), random.Next(3), random.Next(3), groups);
            if (shape.OutputHeight > 0 && shape.OutputWidth > 0)
                return shape;
        }
    }

    internal static void Check<T>(Random random, ConvolutionShape shape)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var x = Displaced<T>(random, shape.InputLength);
        var w = Displaced<T>(random, shape.WeightLength);
        var bias = random.Next(2) == 0 ? default : Displaced<T>(random, shape.OutputChannels);
        var dy = Displaced<T>(random, shape.OutputLength);
        var (y, dx, dw) = (new Sums(dy.Count), new Sums(x.Count), new Sums(w.Count));
        var (db, newDb) = (new Sums(shape.OutputChannels), new T[shape.OutputChannels]);
        for (var at = 0; at < dy.Count; at++)
            db.Add(at / shape.OutputPlane % shape.OutputChannels, double.CreateTruncating(dy[at]));
        for (var at = 0; at < dy.Count && bias.Count > 0; at++)
            y.Add(at, double.CreateTruncating(bias[at / shape.OutputPlane % shape.OutputChannels]));
        PlainConvolution.EachProduct(shape, (atY, atW, atX) =>
        {
            var (vx, vw) = (double.CreateTruncating(x[atX]), double.CreateTruncating(w[atW]));
            var vdy = double.CreateTruncating(dy[atY]);
            y.Add(atY, vx * vw);
            dx.Add(atX, vdy * vw);
            dw.Add(atW, vdy * vx);
        });

        var (newY, newDx, newDw) = (Numbers.Random<T>(random, dy.Count + 2), new T[x.Count], new T[w.Count]);
        var after = newY[^1];
        ConvolutionKernel.Forward<T>(shape, x, w, bias, newY.AsSpan(1, dy.Count));
        ConvolutionKernel.BackwardData<T>(shape, dy, w, newDx);
        ConvolutionKernel.BackwardWeights<T>(shape, x, dy, newDw);
        ConvolutionKernel.BackwardBias<T>(shape, dy, newDb);
        db.AssertNear<T>(newDb, $"db {shape}");
        Array.Clear(newDb);
        Array.Clear(newDw);
        ConvolutionKernel.BackwardWeights<T>(shape, x, dy, newDw, newDb);
        db.AssertNear<T>(newDb, $"db with dw {shape}");
        y.AssertNear<T>(newY.AsSpan(1, dy.Count), $"forward {shape}");
        dx.AssertNear<T>(newDx, $"dx {shape}");
        dw.AssertNear<T>(newDw, $"dw {shape}");
        Assert.Equal(after, newY[^1]);
    }

    /// <summary>Numbers that begin anywhere in memory, with what must not matter before and behind them.</summary>
    private static ArraySegment<T> Displaced<T>(Random random, int length)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var before = random.Next(17);
        var all = new T[before + length + random.Next(17)];
        Array.Fill(all, T.NaN);
        Numbers.Random<T>(random, length).CopyTo(all, before);
        return new ArraySegment<T>(all, before, length);
    }

    private sealed class Sums(int count)
    {
        private readonly double[] sum = new double[count];
        private readonly double[] magnitude = new double[count];

        public void Add(int at, double value)
        {
            sum[at] += value;
            magnitude[at] += Math.Abs(value);
        }

        public void AssertNear<T>(ReadOnlySpan<T> actual, string where)
            where T : INumber<T> => Numbers.AssertNear(sum, magnitude, actual, where);
    }
}
