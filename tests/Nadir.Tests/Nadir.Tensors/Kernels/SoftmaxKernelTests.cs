using System.Numerics;
using Nadir.Tests.Lanes;

namespace Nadir.Tests.Tensors.Kernels;

[Collection(nameof(LaneWidthTests))]
public sealed class SoftmaxKernelTests : IDisposable
{
    public static TheoryData<int> LaneWidths => Widths.OfLanes;

    public void Dispose() => LaneWidth.Forced = null;

    [Theory]
    [MemberData(nameof(LaneWidths))]
    public void ForwardAndBackward_RandomShapes_AgreeWithDefinition(int bits)
    {
        LaneWidth.Forced = bits;
        var random = new Random(51);
        for (var round = 0; round < 500; round++)
        {
            var inner = random.Next(2) == 0 ? 1 : random.Next(1, 40);
            Check<float>(random, random.Next(1, 40), random.Next(1, 30), inner);
            Check<double>(random, random.Next(1, 40), random.Next(1, 30), inner);
        }

        Check<float>(random, 3, 1000, 1);
        Check<float>(random, 5, 256, 1);
        Check<double>(random, 3, 1024, 1);
        Check<double>(random, 1, 9600, 1);
    }

    [Fact]
    public void LongRow_NotANumber_SpoilsItsRowOnly()
    {
        var x = new double[3 * 128];
        x[200] = double.NaN;
        x[300] = double.PositiveInfinity;
        x[..128].AsSpan().Fill(-5);
        var y = new double[x.Length];
        SoftmaxKernel.Forward<double>(3, 128, 1, x, y);
        Assert.All(y[..128], share => Assert.Equal(1.0 / 128, share));
        Assert.All(y[128..], share => Assert.Equal(double.NaN, share));
    }

    [Fact]
    public void Forward_HugeLogits_StayFinite()
    {
        var y = new float[3];
        SoftmaxKernel.Forward<float>(1, 3, 1, [3e38f, 3e38f, -3e38f], y);
        Assert.Equal([0.5f, 0.5f, 0f], y);
        SoftmaxKernel.LogForward<float>(1, 3, 1, [1e30f, 0, float.NegativeInfinity], y);
        Assert.Equal([0f, -1e30f, float.NegativeInfinity], y);
    }

    [Fact]
    public void Forward_NotANumber_SpoilsItsColumnOnly()
    {
        var y = new double[6];
        SoftmaxKernel.Forward<double>(3, 2, 1, [1, 1, double.NaN, 1, 2, 2], y);
        Assert.Equal([0.5, 0.5, double.NaN, double.NaN, 0.5, 0.5], y);
    }

    [Fact]
    public void Forward_AnyThreadCount_SameBits()
    {
        var random = new Random(54);
        var x = Numbers.Random<float>(random, 3000 * 11);
        float[] first = [];
        foreach (var threads in new[] { 1, 2, 3, 4, 8 })
        {
            using var limit = Parallelism.Limit(threads);
            var y = new float[x.Length];
            SoftmaxKernel.Forward<float>(3000, 11, 1, x, y);
            if (threads == 1)
                first = y;
            Assert.Equal(first, y);
        }
    }

    private static void Check<T>(Random random, int outer, int axis, int inner)
        where T : unmanaged, INumber<T>
    {
        var x = Numbers.Random<T>(random, outer * axis * inner);
        var dy = Numbers.Random<T>(random, x.Length);
        var (y, log, dx, logDx) = (new T[x.Length], new T[x.Length], new T[x.Length], new T[x.Length]);
        SoftmaxKernel.Forward<T>(outer, axis, inner, x, y);
        SoftmaxKernel.LogForward<T>(outer, axis, inner, x, log);
        SoftmaxKernel.Backward<T>(outer, axis, inner, y, dy, dx);
        SoftmaxKernel.LogBackward<T>(outer, axis, inner, log, dy, logDx);

        var count = x.Length;
        var (softmax, logarithm) = (new double[count], new double[count]);
        var (slope, logSlope) = (new double[count], new double[count]);
        for (var column = 0; column < outer * inner; column++)
        {
            var start = (column / inner * axis * inner) + (column % inner);
            var (sum, dot, total) = (0.0, 0.0, 0.0);
            for (var a = 0; a < axis; a++)
                sum += Math.Exp(double.CreateTruncating(x[start + (a * inner)]));
            for (var a = 0; a < axis; a++)
            {
                var at = start + (a * inner);
                logarithm[at] = double.CreateTruncating(x[at]) - Math.Log(sum);
                softmax[at] = Math.Exp(logarithm[at]);
                dot += softmax[at] * double.CreateTruncating(dy[at]);
                total += double.CreateTruncating(dy[at]);
            }

            for (var a = 0; a < axis; a++)
            {
                var at = start + (a * inner);
                slope[at] = softmax[at] * (double.CreateTruncating(dy[at]) - dot);
                logSlope[at] = double.CreateTruncating(dy[at]) - (softmax[at] * total);
            }
        }

        var bound = new double[count];
        Array.Fill(bound, 4);
        Numbers.AssertNear<T>(softmax, bound, y, $"softmax [{outer}, {axis}, {inner}]");
        Numbers.AssertNear<T>(logarithm, bound, log, $"log softmax [{outer}, {axis}, {inner}]");
        Numbers.AssertNear<T>(slope, bound, dx, $"softmax dx [{outer}, {axis}, {inner}]");
        Numbers.AssertNear<T>(logSlope, bound, logDx, $"log softmax dx [{outer}, {axis}, {inner}]");
    }
}
