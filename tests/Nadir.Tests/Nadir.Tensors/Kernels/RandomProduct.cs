using System.Numerics;

namespace Nadir.Tests.Tensors.Kernels;

/// <summary>A batch of products with random numbers, steps, offsets and transpositions, and its plain triple loop.</summary>
internal sealed class RandomProduct<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T[] a, b, before;
    private readonly int offset, aStep, bStep, cStep, aStride, bStride, cStride;
    private readonly bool accumulate;

    public RandomProduct(
        Random random, int m, int n, int k, bool transposeA, bool transposeB, int batch = 1, int aGap = 0, int bGap = 0)
    {
        (M, N, K, TransposeA, TransposeB, Batch) = (m, n, k, transposeA, transposeB, batch);
        aStep = (transposeA ? m : k) + aGap + random.Next(3);
        bStep = (transposeB ? k : n) + bGap + random.Next(3);
        cStep = n + (n == 1 ? 0 : random.Next(3));
        offset = random.Next(17);
        aStride = batch > 1 && random.Next(4) == 0 ? 0 : ((transposeA ? k : m) * aStep) + random.Next(3);
        bStride = batch > 1 && random.Next(3) == 0 ? 0 : ((transposeB ? n : k) * bStep) + random.Next(3);
        cStride = (m * cStep) + random.Next(3);
        accumulate = random.Next(2) == 0;
        a = Numbers.Random<T>(random, offset + ((batch - 1) * aStride) + ((transposeA ? k : m) * aStep));
        b = Numbers.Random<T>(random, offset + ((batch - 1) * bStride) + ((transposeB ? n : k) * bStep));
        before = Numbers.Random<T>(random, offset + (batch * cStride) + 40);
    }

    public int M { get; }

    public int N { get; }

    public int K { get; }

    public int Batch { get; }

    public bool TransposeA { get; }

    public bool TransposeB { get; }

    /// <summary>The shape as the kernels see it; without memory.</summary>
    public Product<T> Description => new()
    {
        Batch = Batch,
        M = M,
        N = N,
        K = K,
        ARow = TransposeA ? 1 : aStep,
        ADepth = TransposeA ? aStep : 1,
        BStep = bStep,
        TransposeB = TransposeB,
        CStep = cStep,
    };

    /// <summary>The memory of C after the product, with what lies around it.</summary>
    public T[] Run()
    {
        var c = before.ToArray();
        MatMulKernel.RunBatched<T>(
            Batch, M, N, K, a.AsSpan(offset), aStep, TransposeA, aStride, b.AsSpan(offset), bStep, TransposeB, bStride,
            c.AsSpan(offset), cStep, cStride, accumulate);
        return c;
    }

    /// <summary>Every element of C agrees with the plain loop, and none beside it has changed.</summary>
    public void Check()
    {
        var expected = Array.ConvertAll(before, double.CreateTruncating);
        var bound = new double[before.Length];
        for (var image = 0; image < Batch; image++)
        {
            for (var i = 0; i < M; i++)
            {
                for (var j = 0; j < N; j++)
                {
                    var at = offset + (image * cStride) + (i * cStep) + j;
                    (expected[at], bound[at]) = Plain(image, i, j, accumulate ? expected[at] : 0);
                }
            }
        }

        Numbers.AssertNear<T>(expected, bound, Run(), ToString());
    }

    public override string ToString() =>
        $"{typeof(T).Name} {Batch} of {M}x{N}x{K}, transposed {TransposeA}, {TransposeB}, steps {aStep}, {bStep}";

    private (double Sum, double Magnitude) Plain(int image, int i, int j, double start)
    {
        var (sum, magnitude) = (start, Math.Abs(start));
        var (ai, al) = TransposeA ? (1, aStep) : (aStep, 1);
        var (bj, bl) = TransposeB ? (bStep, 1) : (1, bStep);
        var fromA = offset + (image * aStride) + (i * ai);
        var fromB = offset + (image * bStride) + (j * bj);
        for (var l = 0; l < K; l++)
        {
            var product = double.CreateTruncating(a[fromA + (l * al)]) * double.CreateTruncating(b[fromB + (l * bl)]);
            sum += product;
            magnitude += Math.Abs(product);
        }

        return (sum, magnitude);
    }
}
