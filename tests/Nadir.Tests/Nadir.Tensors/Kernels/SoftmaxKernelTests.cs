using System.Numerics;

namespace Nadir.Tests.Tensors.Kernels;

public sealed class SoftmaxKernelTests
{
    [Fact]
    public void ForwardAndBackward_RandomShapes_AgreeWithDefinition()
    {
        var random = new Random(51);
        for (var round = 0; round < 60; round++)
        {
            var inner = random.Next(2) == 0 ? 1 : random.Next(1, 40);
            Check<float>(random, random.Next(1, 40), random.Next(1, 30), inner);
            Check<double>(random, random.Next(1, 40), random.Next(1, 30), inner);
        }

        Check<float>(random, 3, 1000, 1);
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
    public void CrossEntropy_ClassNumbers_AgreeWithDefinition()
    {
        var random = new Random(52);
        foreach (var (rows, classes) in new[] { (1, 1), (5, 2), (16, 10), (100, 10), (33, 257), (2000, 3) })
        {
            var logits = Numbers.Random<double>(random, rows * classes);
            for (var i = 0; i < logits.Length; i++)
                logits[i] *= 8;
            var targets = new long[rows];
            var upstream = Numbers.Random<double>(random, rows);
            var losses = new double[rows];
            var gradient = new double[rows * classes];
            for (var row = 0; row < rows; row++)
                targets[row] = random.Next(classes);
            CrossEntropyKernel.Forward<double>(rows, classes, logits, targets, losses);
            CrossEntropyKernel.Gradient<double>(rows, classes, logits, targets, upstream, gradient);
            for (var row = 0; row < rows; row++)
            {
                var x = logits.AsSpan(row * classes, classes);
                var sum = 0.0;
                foreach (var value in x)
                    sum += Math.Exp(value);
                Assert.Equal(Math.Log(sum) - x[(int)targets[row]], losses[row], 1e-13);
                for (var column = 0; column < classes; column++)
                {
                    var slope = (Math.Exp(x[column]) / sum) - (column == targets[row] ? 1 : 0);
                    Assert.Equal(slope * upstream[row], gradient[(row * classes) + column], 1e-14);
                }
            }
        }
    }

    [Fact]
    public void CrossEntropy_Probabilities_AgreeWithDefinition()
    {
        var random = new Random(53);
        const int Rows = 37;
        const int Classes = 6;
        var logits = Numbers.Random<float>(random, Rows * Classes);
        var targets = Numbers.Random<float>(random, Rows * Classes);
        var upstream = Numbers.Random<float>(random, Rows);
        var losses = new float[Rows];
        var gradient = new float[Rows * Classes];
        CrossEntropyKernel.Forward<float>(Rows, Classes, logits, targets, losses);
        CrossEntropyKernel.Gradient<float>(Rows, Classes, logits, targets, upstream, gradient);
        for (var row = 0; row < Rows; row++)
        {
            var (sum, total, loss) = (0.0, 0.0, 0.0);
            for (var i = row * Classes; i < (row + 1) * Classes; i++)
                (sum, total) = (sum + Math.Exp(logits[i]), total + targets[i]);
            for (var i = row * Classes; i < (row + 1) * Classes; i++)
            {
                loss += targets[i] * (Math.Log(sum) - logits[i]);
                var slope = (total * Math.Exp(logits[i]) / sum) - targets[i];
                Assert.Equal(slope * upstream[row], gradient[i], 2e-6);
            }

            Assert.Equal(loss, losses[row], 4e-6);
        }
    }

    [Fact]
    public void CrossEntropy_HugeLogits_KeepSmallDifferences()
    {
        var losses = new float[3];
        float[] logits = [1e8f, 1e8f, 3e38f, -3e38f, 0, float.NegativeInfinity];
        CrossEntropyKernel.Forward<float>(3, 2, logits, [1, 0, 0], losses);
        Assert.Equal([MathF.Log(2), 0f, 0f], losses);
    }

    [Fact]
    public void CrossEntropy_TargetOutsideTheClasses_SaysRowAndRange()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(
            () => CrossEntropyKernel.Forward<float>(2, 3, new float[6], [0, 3], new float[2]));
        Assert.Contains("from 0 to 2, got 3 in row 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForwardAndCrossEntropy_AnyThreadCount_SameBits()
    {
        var random = new Random(54);
        var x = Numbers.Random<float>(random, 3000 * 11);
        var targets = new long[3000];
        float[] first = [], firstLosses = [];
        foreach (var threads in new[] { 1, 2, 3, 4, 8 })
        {
            using var limit = Parallelism.Limit(threads);
            var y = new float[x.Length];
            var losses = new float[3000];
            SoftmaxKernel.Forward<float>(3000, 11, 1, x, y);
            CrossEntropyKernel.Forward<float>(3000, 11, x, targets, losses);
            if (threads == 1)
                (first, firstLosses) = (y, losses);
            Assert.Equal(first, y);
            Assert.Equal(firstLosses, losses);
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
