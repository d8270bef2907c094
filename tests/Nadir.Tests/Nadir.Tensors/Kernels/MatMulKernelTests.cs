using System.Numerics;

namespace Nadir.Tests.Tensors.Kernels;

public sealed class MatMulKernelTests
{
    public static TheoryData<int> EveryWidth => Widths.Reachable;

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public void Run_RandomShapesAndLayouts_AgreesWithTripleLoop(int bits)
    {
        using var width = VectorWidth.Use(bits);
        var random = new Random(11);
        for (var round = 0; round < 150; round++)
        {
            var (m, n, k) = (random.Next(1, 70), random.Next(1, 70), random.Next(0, 70));
            Check<float>(random, m, n, k);
            Check<double>(random, m, n, k);
        }
    }

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public void Run_EveryRowAndColumnRemainder_AgreesWithTripleLoop(int bits)
    {
        using var width = VectorWidth.Use(bits);
        var random = new Random(12);
        for (var m = 1; m <= 31; m++)
            Check<float>(random, m, 33, 9);
        for (var n = 1; n <= 101; n++)
            Check<float>(random, 15, n, 9);
        for (var n = 1; n <= 51; n++)
            Check<double>(random, 3, n, 9);
    }

    [Theory]
    [InlineData(100, 128, 256)]
    [InlineData(128, 130, 784)]
    [InlineData(129, 512, 300)]
    [InlineData(1, 200, 784)]
    [InlineData(300, 10, 600)]
    [InlineData(512, 64, 64)]
    [InlineData(13, 300, 1024)]
    [InlineData(3, 1024, 257)]
    public void Run_LargeShapes_AgreesWithTripleLoop(int m, int n, int k)
    {
        var random = new Random(13);
        Check<float>(random, m, n, k);
        Check<double>(random, m, n, k);
    }

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public void Run_AnyThreadCount_SameBits(int bits)
    {
        using var width = VectorWidth.Use(bits);
        var random = new Random(14);
        foreach (var (m, n, k) in new[] { (97, 131, 300), (128, 512, 100), (600, 33, 65), (2, 700, 700), (64, 64, 64) })
        {
            foreach (var transposeB in new[] { false, true })
            {
                var a = Numbers.Random<float>(random, m * k);
                var b = Numbers.Random<float>(random, k * n);
                float[]? first = null;
                foreach (var threads in new[] { 1, 2, 3, 4, 8 })
                {
                    using var limit = Parallelism.Limit(threads);
                    var c = new float[m * n];
                    MatMulKernel.Run<float>(m, n, k, a, k, false, b, transposeB ? k : n, transposeB, c, n);
                    first ??= c;
                    Assert.Equal(first, c);
                }
            }
        }
    }

    [Fact]
    public void RunBatched_StridesAndSharedOperands_AgreesWithTripleLoop()
    {
        var random = new Random(15);
        const int Batch = 5;
        foreach (var (m, n, k) in new[] { (3, 4, 5), (17, 40, 9), (1, 1, 1), (20, 33, 70) })
        {
            foreach (var (shareA, shareB) in new[] { (false, false), (true, false), (false, true), (true, true) })
            {
                var a = Numbers.Random<float>(random, Batch * (m * k + 3));
                var b = Numbers.Random<float>(random, Batch * (k * n + 1));
                var c = new float[Batch * (m * n + 2)];
                MatMulKernel.RunBatched<float>(
                    Batch, m, n, k, a, k, false, shareA ? 0 : m * k + 3, b, k, true, shareB ? 0 : k * n + 1,
                    c, n, m * n + 2);
                for (var image = 0; image < Batch; image++)
                {
                    var atA = shareA ? 0 : image * (m * k + 3);
                    var atB = shareB ? 0 : image * (k * n + 1);
                    var (expected, magnitude) = PlainMatMul.Run(
                        m, n, k, (i, l) => a[atA + (i * k) + l], (l, j) => b[atB + (j * k) + l]);
                    Numbers.AssertNear<float>(
                        expected, magnitude, c.AsSpan(image * (m * n + 2), m * n), $"batch {image} of {m}x{n}x{k}");
                }
            }
        }
    }

    [Fact]
    public void RunBatched_OneSharedRightSideAndAdjacentRows_AgreesWithTripleLoop()
    {
        var random = new Random(16);
        var a = Numbers.Random<double>(random, 4 * 6 * 20);
        var b = Numbers.Random<double>(random, 20 * 35);
        var c = new double[4 * 6 * 35];
        MatMulKernel.RunBatched<double>(4, 6, 35, 20, a, 20, false, 120, b, 35, false, 0, c, 35, 210);
        var (expected, magnitude) = PlainMatMul.Run(24, 35, 20, (i, l) => a[(i * 20) + l], (l, j) => b[(l * 35) + j]);
        Numbers.AssertNear<double>(expected, magnitude, c, "folded batch");
    }

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public void Run_NotANumberAndInfinity_StayInTheirRowsAndColumns(int bits)
    {
        using var width = VectorWidth.Use(bits);
        foreach (var n in new[] { 5, 17, 40, 100 })
        {
            const int M = 19;
            const int K = 7;
            var a = new float[M * K];
            var b = new float[K * n];
            Array.Fill(a, 1);
            Array.Fill(b, 2);
            a[(4 * K) + 3] = float.NaN;
            b[(2 * n) + n - 1] = float.PositiveInfinity;
            var c = new float[M * n];
            MatMulKernel.Run<float>(M, n, K, a, K, false, b, n, false, c, n);
            for (var i = 0; i < M; i++)
            {
                for (var j = 0; j < n; j++)
                    Assert.Equal(i == 4 ? float.NaN : j == n - 1 ? float.PositiveInfinity : 14f, c[(i * n) + j]);
            }
        }
    }

    [Fact]
    public void Run_SpanTooShort_SaysHowManyElementsAreNeeded()
    {
        var error = Assert.Throws<ArgumentException>(
            () => MatMulKernel.Run<float>(2, 3, 4, new float[8], 4, false, new float[11], 3, false, new float[6], 3));
        Assert.Contains("must hold 12 elements, got 11", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_SteadyState_AllocatesNothing()
    {
        var a = new float[100 * 256];
        var b = new float[256 * 130];
        var c = new float[100 * 130];
        for (var round = 0; round < 20; round++)
            MatMulKernel.Run<float>(100, 130, 256, a, 256, false, b, 256, true, c, 130);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 20; round++)
            MatMulKernel.Run<float>(100, 130, 256, a, 256, false, b, 256, true, c, 130);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static void Check<T>(Random random, int m, int n, int k)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        foreach (var (transposeA, transposeB) in new[] { (false, false), (true, false), (false, true), (true, true) })
        {
            var aStep = (transposeA ? m : k) + random.Next(3);
            var bStep = (transposeB ? k : n) + random.Next(3);
            var cStep = n + random.Next(3);
            var offset = random.Next(5);
            var a = Numbers.Random<T>(random, offset + ((transposeA ? k : m) * aStep));
            var b = Numbers.Random<T>(random, offset + ((transposeB ? n : k) * bStep));
            var c = Numbers.Random<T>(random, offset + (m * cStep));
            var before = c.ToArray();
            var accumulate = random.Next(2) == 0;
            MatMulKernel.Run<T>(
                m, n, k, a.AsSpan(offset), aStep, transposeA, b.AsSpan(offset), bStep, transposeB,
                c.AsSpan(offset, ((m - 1) * cStep) + n), cStep, accumulate);

            var (product, magnitude) = PlainMatMul.Run(
                m, n, k,
                (i, l) => double.CreateTruncating(a[offset + (transposeA ? (l * aStep) + i : (i * aStep) + l)]),
                (l, j) => double.CreateTruncating(b[offset + (transposeB ? (j * bStep) + l : (l * bStep) + j)]));
            var expected = Array.ConvertAll(before, double.CreateTruncating);
            var bound = new double[expected.Length];
            for (var i = 0; i < m; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    var at = offset + (i * cStep) + j;
                    expected[at] = (accumulate ? expected[at] : 0) + product[(i * n) + j];
                    bound[at] = magnitude[(i * n) + j] + 1;
                }
            }

            Numbers.AssertNear<T>(
                expected, bound, c, $"{typeof(T).Name} {m}x{n}x{k} transposed {transposeA}, {transposeB}");
        }
    }
}
