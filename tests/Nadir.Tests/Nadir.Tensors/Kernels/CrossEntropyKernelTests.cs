using System.Numerics;
using Nadir.Tests.Lanes;

namespace Nadir.Tests.Tensors.Kernels;

[Collection(nameof(LaneWidthTests))]
public sealed class CrossEntropyKernelTests : IDisposable
{
    public static TheoryData<int> LaneWidths => Widths.OfLanes;

    public void Dispose() => LaneWidth.Forced = null;

    [Theory]
    [MemberData(nameof(LaneWidths))]
    public void ForwardAndBackward_RandomShapes_AgreeWithDefinition(int bits)
    {
        LaneWidth.Forced = bits;
        var random = new Random(61);
        for (var round = 0; round < 200; round++)
        {
            Check<float>(random, random.Next(1, 40), random.Next(1, 30));
            Check<double>(random, random.Next(1, 40), random.Next(1, 30));
        }

        Check<float>(random, 3, 1000);
        Check<double>(random, 17, 256);
    }

    [Fact]
    public void Forward_ConfidentRow_KeepsTheDigitsOfItsLoss()
    {
        var (softmax, losses) = (new double[3], new double[1]);
        CrossEntropyKernel.Forward<double>([40, 0, -40], [0L], null, softmax, losses);
        Assert.Equal(4.2483542552915889953e-18, losses[0], 1e-32);
    }

    [Fact]
    public void Forward_NotANumber_SpoilsItsRowOnly()
    {
        var (softmax, losses) = (new float[6], new float[3]);
        CrossEntropyKernel.Forward<float>([1, 1, float.NaN, 1, 2, 2], [0, 1, 0, 0, 0.5f, 0.5f], softmax, losses);
        Assert.Equal([MathF.Log(2), float.NaN, MathF.Log(2)], losses);
        CrossEntropyKernel.Forward<float>([1, 1, float.NaN, 1, 2, 2], [0L, 5, 1], 5, softmax, losses);
        Assert.Equal([MathF.Log(2), 0, MathF.Log(2)], losses);
    }

    [Fact]
    public void ForwardAndBackward_AnyThreadCount_SameBits()
    {
        var random = new Random(62);
        var (x, t, g) = (Numbers.Random<float>(random, 3000 * 11), Numbers.Random<float>(random, 3000 * 11), Numbers.Random<float>(random, 3000));
        float[][] first = [];
        foreach (var threads in new[] { 1, 2, 3, 8 })
        {
            using var limit = Parallelism.Limit(threads);
            float[][] results = [new float[x.Length], new float[3000], new float[x.Length]];
            CrossEntropyKernel.Forward<float>(x, t, results[0], results[1]);
            CrossEntropyKernel.Backward<float>(results[0], t, g, results[2]);
            if (threads == 1)
                first = results;
            Assert.Equal(first, results);
        }
    }

    [Fact]
    public void Spans_TooShort_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => CrossEntropyKernel.Forward<float>(new float[6], new float[5], new float[6], new float[2]));
        Assert.Throws<ArgumentException>(() => CrossEntropyKernel.Forward<float>(new float[6], [1L], null, new float[6], new float[2]));
        Assert.Throws<ArgumentException>(() => CrossEntropyKernel.Backward<float>(new float[6], new float[5], new float[2], new float[6]));
    }

    private static void Check<T>(Random random, int rows, int classes)
        where T : unmanaged, INumber<T>
    {
        var (x, target, upstream) = (Numbers.Random<T>(random, rows * classes), Numbers.Random<T>(random, rows * classes), Numbers.Random<T>(random, rows));
        var labels = Enumerable.Range(0, rows).Select(_ => (long)random.Next(-1, classes)).ToArray();
        var (p, dx, losses, atClass) = (new T[x.Length], new T[x.Length], new T[rows], new T[rows]);
        CrossEntropyKernel.Forward<T>(x, labels, -1, p, atClass);
        CrossEntropyKernel.Forward<T>(x, target, p, losses);
        CrossEntropyKernel.Backward<T>(p, target, upstream, dx);

        var (softmax, slopes, whole, picked) = (new double[x.Length], new double[x.Length], new double[rows], new double[rows]);
        for (var row = 0; row < rows; row++)
        {
            var (sum, shares) = (0.0, 0.0);
            for (var i = row * classes; i < (row + 1) * classes; i++)
                (sum, shares) = (sum + Math.Exp(double.CreateTruncating(x[i])), shares + double.CreateTruncating(target[i]));
            for (var i = row * classes; i < (row + 1) * classes; i++)
            {
                var log = double.CreateTruncating(x[i]) - Math.Log(sum);
                softmax[i] = Math.Exp(log);
                whole[row] -= double.CreateTruncating(target[i]) * log;
                slopes[i] = double.CreateTruncating(upstream[row]) * ((softmax[i] * shares) - double.CreateTruncating(target[i]));
                picked[row] = labels[row] == i - (row * classes) ? -log : picked[row];
            }
        }

        Near(softmax, p);
        Near(whole, losses);
        Near(picked, atClass);
        Near(slopes, dx);

        void Near(double[] wanted, T[] got)
        {
            var bound = new double[wanted.Length];
            Array.Fill(bound, 4.0 + classes);
            Numbers.AssertNear<T>(wanted, bound, got, $"cross-entropy [{rows}, {classes}]");
        }
    }
}
