using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nadir.Tensors;

/// <summary>Products C = or += op(A) · op(B), m × n of m × k and k × n, row by row, of float or double.</summary>
/// <remarks>
/// A row starts <c>step</c> elements after the one before it. A transposed operand is stored with its axes swapped:
/// A as [k, m], B as [n, k].
/// </remarks>
internal static unsafe class MatMulKernel
{
    /// <summary>One product.</summary>
    // Inlined, its caller would clear room for all its spans each time it begins, and products of a few numbers are short.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Run<T>(
        int m, int n, int k,
        ReadOnlySpan<T> a, int aStep, bool transposeA,
        ReadOnlySpan<T> b, int bStep, bool transposeB,
        Span<T> c, int cStep, bool accumulate = false)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (m <= 0 || n <= 0 || k <= 0)
        {
            RunBatched(1, m, n, k, a, aStep, transposeA, 0, b, bStep, transposeB, 0, c, cStep, 0, accumulate);
            return;
        }

        Extent.Check(a.Length, transposeA ? Extent.Matrix(k, m, aStep) : Extent.Matrix(m, k, aStep));
        Extent.Check(b.Length, transposeB ? Extent.Matrix(n, k, bStep) : Extent.Matrix(k, n, bStep));
        Extent.Check(c.Length, Extent.Matrix(m, n, cStep));
        fixed (T* pa = a, pb = b, pc = c)
        {
            Product<T> product = default;
            product.Batch = 1;
            product.M = m;
            product.N = n;
            product.K = k;
            product.A = pa;
            product.ARow = transposeA ? 1 : aStep;
            product.ADepth = transposeA ? aStep : 1;
            product.B = pb;
            product.BStep = bStep;
            product.TransposeB = transposeB;
            product.C = pc;
            product.CStep = cStep;
            product.Accumulate = accumulate;
            Run(product);
        }
    }

    /// <summary>Products of a batch; an operand's matrices start its stride apart, or one serves all.</summary>
    public static void RunBatched<T>(
        int batch, int m, int n, int k,
        ReadOnlySpan<T> a, int aStep, bool transposeA, int aStride,
        ReadOnlySpan<T> b, int bStep, bool transposeB, int bStride,
        Span<T> c, int cStep, int cStride, bool accumulate = false)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (batch <= 0 || m <= 0 || n <= 0)
            return;
        var lastA = (batch - 1L) * aStride;
        var lastB = (batch - 1L) * bStride;
        Extent.Check(a.Length, lastA + (transposeA ? Extent.Matrix(k, m, aStep) : Extent.Matrix(m, k, aStep)));
        Extent.Check(b.Length, lastB + (transposeB ? Extent.Matrix(n, k, bStep) : Extent.Matrix(k, n, bStep)));
        Extent.Check(c.Length, ((batch - 1L) * cStride) + Extent.Matrix(m, n, cStep));
        if (k <= 0)
        {
            Clear(batch, m, n, c, cStep, cStride, accumulate);
            return;
        }

        // A batch whose rows follow each other and share B is one tall product.
        if (batch > 1 && bStride == 0 && !transposeA && aStride == (long)m * aStep && cStride == (long)m * cStep)
        {
            m *= batch;
            batch = 1;
        }

        fixed (T* pa = a, pb = b, pc = c)
        {
            Run(new Product<T>
            {
                Batch = batch,
                M = m,
                N = n,
                K = k,
                A = pa,
                ARow = transposeA ? 1 : aStep,
                ADepth = transposeA ? aStep : 1,
                AStride = aStride,
                B = pb,
                BStep = bStep,
                TransposeB = transposeB,
                BStride = bStride,
                C = pc,
                CStep = cStep,
                CStride = cStride,
                Accumulate = accumulate,
            });
        }
    }

    private static void Run<T>(in Product<T> product)
        where T : unmanaged
    {
        switch (VectorWidth.Bits)
        {
            case 512: ProductChoice<Simd512<T>, Vector512<T>, T>.Run(product); break;
            case 256: ProductChoice<Simd256<T>, Vector256<T>, T>.Run(product); break;
            default: ProductChoice<Simd128<T>, Vector128<T>, T>.Run(product); break;
        }
    }

    private static void Clear<T>(int batch, int m, int n, Span<T> c, int cStep, int cStride, bool accumulate)
    {
        for (var row = 0; row < batch * m && !accumulate; row++)
            c.Slice((row / m * cStride) + (row % m * cStep), n).Clear();
    }
}
