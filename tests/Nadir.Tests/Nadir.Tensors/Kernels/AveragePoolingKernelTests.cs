using System.Numerics;
using Nadir.Tests.Lanes;

namespace Nadir.Tests.Tensors.Kernels;

[Collection(nameof(LaneWidthTests))]
public sealed class AveragePoolingKernelTests : IDisposable
{
    public static TheoryData<int> LaneWidths => Widths.OfLanes;

    public void Dispose() => LaneWidth.Forced = null;

    [Theory]
    [MemberData(nameof(LaneWidths))]
    public void BothDirections_RandomGeometry_AgreeWithTheDefinition(int bits)
    {
        LaneWidth.Forced = bits;
        var random = new Random(41);
        for (var round = 0; round < 500; round++)
        {
            var shape = RandomShape(random);
            var divisor = RandomDivisor(random, shape);
            using var limit = Parallelism.Limit(random.Next(1, 5));
            Check<float>(random, shape, divisor);
            Check<double>(random, shape, divisor);
        }
    }

    [Fact]
    public void BothDirections_AnyThreadCountAndWidth_SameBits()
    {
        var random = new Random(42);
        foreach (var shape in new[]
        {
            new PoolingShape(130, 28, 28, 2, 2, 2, 2),
            new PoolingShape(50, 37, 41, 3, 5, 1, 1, 1, 1, 2, 2),
            new PoolingShape(70, 23, 19, 3, 3, 2, 3, 1, 1, 1, 1, 2, 1),
        })
        {
            var x = Numbers.Random<float>(random, shape.InputLength);
            var dy = Numbers.Random<float>(random, shape.OutputLength);
            float[] firstY = [], firstDx = [];
            foreach (var bits in LaneWidthTests.Available)
            {
                LaneWidth.Forced = bits;
                foreach (var threads in new[] { 1, 2, 3, 4, 8 })
                {
                    using var limit = Parallelism.Limit(threads);
                    var (y, dx) = (new float[dy.Length], new float[x.Length]);
                    AveragePoolingKernel.Forward<float>(shape, x, y, new AverageDivisor(false));
                    AveragePoolingKernel.Backward<float>(shape, dy, dx, new AverageDivisor(false));
                    if (firstY.Length == 0)
                        (firstY, firstDx) = (y, dx);
                    Assert.Equal(firstY, y);
                    Assert.Equal(firstDx, dx);
                }
            }
        }
    }

    [Fact]
    public void Forward_NotANumberAndInfinity_ReachExactlyTheWindowsThatHoldThem()
    {
        foreach (var strides in new[] { 1, 2, 3 })
        {
            var shape = new PoolingShape(2, 9, 40, 2, 3, strides, strides, 1, 1, 1, 1);
            var x = new float[shape.InputLength];
            (x[45], x[shape.InputPlane - 1]) = (float.NaN, float.NegativeInfinity);
            var y = new float[shape.OutputLength];
            AveragePoolingKernel.Forward<float>(shape, x, y, new AverageDivisor(true));
            var expected = new float[y.Length];
            foreach (var (output, at) in Elements(shape))
                expected[output] += x[at];
            Assert.Equal(expected, y);
        }
    }

    [Fact]
    public void BothDirections_SteadyState_AllocateNothing()
    {
        var shape = new PoolingShape(40, 13, 17, 3, 3, 2, 1, 1, 1, 1, 1);
        var (x, y) = (new float[shape.InputLength], new float[shape.OutputLength]);
        var before = 0L;
        for (var round = 0; round < 40; round++)
        {
            if (round == 20)
                before = GC.GetAllocatedBytesForCurrentThread();
            AveragePoolingKernel.Forward<float>(shape, x, y, new AverageDivisor(false));
            AveragePoolingKernel.Backward<float>(shape, y, x, new AverageDivisor(true));
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static PoolingShape RandomShape(Random random)
    {
        while (true)
        {
            var simple = random.Next(3) == 0;
            int Padding() => simple ? 0 : random.Next(3);
            var shape = new PoolingShape(
                random.Next(1, 12), random.Next(1, 14), random.Next(1, 40), random.Next(1, 5), random.Next(1, 5),
                random.Next(1, 4), random.Next(1, 4), Padding(), Padding(), Padding(), Padding(),
                simple ? 1 : random.Next(1, 3), simple ? 1 : random.Next(1, 3));
            if (shape.OutputHeight > 0 && shape.OutputWidth > 0)
                return shape;
        }
    }

    private static AverageDivisor RandomDivisor(Random random, PoolingShape shape) => new(
        random.Next(2) == 0,
        random.Next(3) == 0 ? random.Next(1, 6) : 0,
        random.Next(shape.PadBottom + 1),
        random.Next(shape.PadRight + 1));

    /// <summary>Each output with the elements of its window, or with −1 for a place in the padding and −2 for one beyond it.</summary>
    private static IEnumerable<(int Output, int At)> Places(PoolingShape s, AverageDivisor divisor)
    {
        for (var output = 0; output < s.OutputLength; output++)
        {
            var (oy, ox) = Math.DivRem(output % s.OutputPlane, s.OutputWidth);
            for (var place = 0; place < s.WindowHeight * s.WindowWidth; place++)
            {
                var y = (oy * s.StrideY) - s.PadTop + (place / s.WindowWidth * s.DilationY);
                var x = (ox * s.StrideX) - s.PadLeft + (place % s.WindowWidth * s.DilationX);
                var isInside = y >= 0 && y < s.InputHeight && x >= 0 && x < s.InputWidth;
                var isBeyond = y >= s.InputHeight + s.PadBottom - divisor.OverhangBottom || x >= s.InputWidth + s.PadRight - divisor.OverhangRight;
                yield return (output, isInside ? (output / s.OutputPlane * s.InputPlane) + (y * s.InputWidth) + x : isBeyond ? -2 : -1);
            }
        }
    }

    private static IEnumerable<(int Output, int At)> Elements(PoolingShape shape) =>
        Places(shape, default).Where(place => place.At >= 0).Select(place => (place.Output, place.At));

    private static void Check<T>(Random random, PoolingShape s, AverageDivisor divisor)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var x = Numbers.Random<T>(random, s.InputLength);
        var dy = Numbers.Random<T>(random, s.OutputLength);
        var counts = new double[s.OutputLength];
        foreach (var (output, at) in Places(s, divisor))
            counts[output] += at >= 0 || (at == -1 && divisor.CountPadding) ? 1 : 0;
        if (divisor.Always > 0)
            Array.Fill(counts, divisor.Always);
        var (expected, sizes) = (new double[s.OutputLength], new double[s.OutputLength]);
        var (slopes, slopeSizes) = (new double[s.InputLength], new double[s.InputLength]);
        foreach (var (output, at) in Elements(s))
        {
            var (value, slope) = (double.CreateTruncating(x[at]) / counts[output], double.CreateTruncating(dy[output]) / counts[output]);
            (expected[output], sizes[output]) = (expected[output] + value, sizes[output] + Math.Abs(value));
            (slopes[at], slopeSizes[at]) = (slopes[at] + slope, slopeSizes[at] + Math.Abs(slope));
        }

        var y = Numbers.Random<T>(random, s.OutputLength + 2);
        var (before, behind) = (y[0], y[^1]);
        var dx = Numbers.Random<T>(random, s.InputLength);
        AveragePoolingKernel.Forward<T>(s, x, y.AsSpan(1, s.OutputLength), divisor);
        AveragePoolingKernel.Backward<T>(s, dy, dx, divisor);
        Assert.Equal((before, behind), (y[0], y[^1]));
        Numbers.AssertNear<T>(expected, sizes, y.AsSpan(1, s.OutputLength), $"average {s} {divisor}");
        Numbers.AssertNear<T>(slopes, slopeSizes, dx, $"average dx {s} {divisor}");
    }
}
