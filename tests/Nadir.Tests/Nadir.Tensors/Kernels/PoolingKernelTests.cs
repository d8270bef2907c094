namespace Nadir.Tests.Tensors.Kernels;

public sealed class PoolingKernelTests
{
    public static TheoryData<int> EveryWidth => Widths.Reachable;

    [Fact]
    public void Max_SmallPlane_KnownValuesAndIndices()
    {
        var shape = new PoolingShape(1, 3, 4, 2, 2, 1, 2);
        float[] x = [1, 5, 5, 2, 7, 0, 3, 5, 7, 7, 9, -1];
        var y = new float[4];
        var argmax = new int[4];
        MaxPoolingKernel.Forward<float>(shape, x, y, argmax);
        Assert.Equal([7, 5, 7, 9], y);
        Assert.Equal([4, 2, 4, 10], argmax);

        var dx = new float[12];
        MaxPoolingKernel.Backward<float>(shape, [1, 2, 4, 8], argmax, dx);
        Assert.Equal([0, 0, 2, 0, 5, 0, 0, 0, 0, 0, 8, 0], dx);
    }

    [Fact]
    public void Max_NotANumber_WinsOverInfinityWithItsLastPlace()
    {
        var shape = new PoolingShape(1, 1, 4, 1, 4, 1, 1);
        var y = new float[1];
        var argmax = new int[1];
        MaxPoolingKernel.Forward<float>(shape, [float.NaN, float.PositiveInfinity, float.NaN, 3], y, argmax);
        Assert.True(float.IsNaN(y[0]));
        Assert.Equal(2, argmax[0]);
    }

    [Fact]
    public void Max_AllNegativeInfinity_TakesFirstPlace()
    {
        var shape = new PoolingShape(1, 2, 2, 2, 2, 2, 2);
        var y = new double[1];
        var argmax = new int[1];
        var x = new double[4];
        Array.Fill(x, double.NegativeInfinity);
        MaxPoolingKernel.Forward<double>(shape, x, y, argmax);
        Assert.Equal(double.NegativeInfinity, y[0]);
        Assert.Equal(0, argmax[0]);
    }

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public void Max_RandomGeometry_AgreesWithDefinition(int bits)
    {
        using var vectors = VectorWidth.Use(bits);
        var random = new Random(31);
        for (var checkedShapes = 0; checkedShapes < 500;)
        {
            var simple = random.Next(2) == 0;
            var shape = new PoolingShape(
                random.Next(1, 40), random.Next(1, 20), random.Next(1, 40), random.Next(1, 4), random.Next(1, 4),
                random.Next(1, 4), random.Next(1, 4), simple ? 0 : random.Next(3), simple ? 0 : random.Next(3),
                simple ? 0 : random.Next(3), simple ? 0 : random.Next(3), simple ? 1 : random.Next(1, 3),
                simple ? 1 : random.Next(1, 3));
            if (shape.OutputHeight == 0 || shape.OutputWidth == 0)
                continue;
            using var limit = Parallelism.Limit(random.Next(1, 5));
            CheckMax(random, shape);
            checkedShapes++;
        }
    }

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public void Max_AnyThreadCount_SameBits(int bits)
    {
        using var vectors = VectorWidth.Use(bits);
        var random = new Random(33);
        foreach (var shape in new[] { new PoolingShape(130, 28, 28, 2, 2, 2, 2), new PoolingShape(90, 37, 21, 3, 3, 2, 1, 1, 1, 1, 1) })
        {
            var x = Numbers.Random<float>(random, shape.InputLength);
            var dy = Numbers.Random<float>(random, shape.OutputLength);
            float[] y = [], dx = [];
            foreach (var threads in new[] { 1, 2, 3, 4, 8 })
            {
                using var limit = Parallelism.Limit(threads);
                var (newY, newDx, places) = (new float[dy.Length], new float[x.Length], new int[dy.Length]);
                MaxPoolingKernel.Forward<float>(shape, x, newY, places);
                MaxPoolingKernel.Backward<float>(shape, dy, places, newDx);
                if (threads == 1)
                    (y, dx) = (newY, newDx);
                Assert.Equal(y, newY);
                Assert.Equal(dx, newDx);
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public void Max_PairsOfEveryWidth_AgreeWithDefinition(int bits)
    {
        using var vectors = VectorWidth.Use(bits);
        var random = new Random(32);
        for (var round = 0; round < 550; round++)
        {
            using var limit = Parallelism.Limit(random.Next(1, 5));
            CheckMax(random, new PoolingShape(random.Next(1, 6), random.Next(2, 12), 2 + (round % 75), 2, 2, 2, 2));
        }
    }

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public void Max_PairsWithNotANumberAndInfinity_AgreeWithOneWindowAtATime(int bits)
    {
        using var vectors = VectorWidth.Use(bits);
        var random = new Random(33);
        var shape = new PoolingShape(1, 6, 38, 2, 2, 2, 2);
        var x = new float[shape.InputLength];
        float[] choices = [float.NaN, float.NegativeInfinity, float.PositiveInfinity, -0f, 0f, 1f];
        for (var i = 0; i < x.Length; i++)
            x[i] = choices[random.Next(choices.Length)];
        var y = new float[shape.OutputLength];
        var argmax = new int[shape.OutputLength];
        MaxPoolingKernel.Forward<float>(shape, x, y, argmax);
        for (var output = 0; output < y.Length; output++)
        {
            var at = (output / 19 * 2 * 38) + (output % 19 * 2);
            var (best, index) = (float.NegativeInfinity, at);
            foreach (var place in new[] { at, at + 1, at + 38, at + 39 })
            {
                if (x[place] > best || float.IsNaN(x[place]))
                    (best, index) = (x[place], place);
            }

            Assert.Equal(BitConverter.SingleToInt32Bits(best), BitConverter.SingleToInt32Bits(y[output]));
            Assert.Equal(index, argmax[output]);
        }
    }

    private static IEnumerable<(int Output, int Plane, int Y, int X)> Places(PoolingShape s)
    {
        for (var output = 0; output < s.OutputLength; output++)
        {
            var (oy, ox) = Math.DivRem(output % s.OutputPlane, s.OutputWidth);
            for (var ky = 0; ky < s.WindowHeight; ky++)
            {
                for (var kx = 0; kx < s.WindowWidth; kx++)
                {
                    yield return (output, output / s.OutputPlane, (oy * s.StrideY) - s.PadTop + (ky * s.DilationY),
                        (ox * s.StrideX) - s.PadLeft + (kx * s.DilationX));
                }
            }
        }
    }

    private static bool Inside(PoolingShape s, int y, int x) =>
        y >= 0 && y < s.InputHeight && x >= 0 && x < s.InputWidth;

    private static void CheckMax(Random random, PoolingShape s)
    {
        // Few different values, so that ties are common.
        var x = new float[s.InputLength];
        for (var i = 0; i < x.Length; i++)
            x[i] = random.Next(5);
        var expected = new float[s.OutputLength];
        var indices = new int[s.OutputLength];
        Array.Fill(expected, float.NegativeInfinity);
        Array.Fill(indices, -1);
        foreach (var (output, plane, iy, ix) in Places(s))
        {
            if (!Inside(s, iy, ix))
                continue;
            var value = x[(plane * s.InputPlane) + (iy * s.InputWidth) + ix];
            if (value > expected[output])
                (expected[output], indices[output]) = (value, (iy * s.InputWidth) + ix);
        }

        var y = new float[s.OutputLength];
        var argmax = new int[s.OutputLength];
        MaxPoolingKernel.Forward<float>(s, x, y, argmax);
        Assert.Equal(expected, y);
        Assert.Equal(indices, argmax);

        var dy = new float[s.OutputLength];
        var slopes = new float[s.InputLength];
        for (var i = 0; i < dy.Length; i++)
        {
            dy[i] = random.Next(-8, 9);
            if (indices[i] >= 0)
                slopes[(i / s.OutputPlane * s.InputPlane) + indices[i]] += dy[i];
        }

        var dx = Numbers.Random<float>(random, s.InputLength);
        MaxPoolingKernel.Backward<float>(s, dy, argmax, dx);
        Assert.Equal(slopes, dx);
    }
}
