using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Matrix products C (m × n) = or += op(A) (m × k) · op(B) (k × n) of row-major matrices, for float and double.</summary>
/// <remarks>
/// A row starts <c>step</c> elements after the one before it. A transposed operand is stored with its axes swapped:
/// A as [k, m], B as [n, k].
/// </remarks>
internal static unsafe class MatMulKernel
{
    /// <summary>One product.</summary>
    public static void Run<T>(
        int m, int n, int k,
        ReadOnlySpan<T> a, int aStep, bool transposeA,
        ReadOnlySpan<T> b, int bStep, bool transposeB,
        Span<T> c, int cStep, bool accumulate = false)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        RunBatched(1, m, n, k, a, aStep, transposeA, 0, b, bStep, transposeB, 0, c, cStep, 0, accumulate);

    /// <summary>Products of a batch; matrices of an operand start its stride apart, and stride 0 uses one for all.</summary>
    public static void RunBatched<T>(
        int batch, int m, int n, int k,
        ReadOnlySpan<T> a, int aStep, bool transposeA, int aStride,
        ReadOnlySpan<T> b, int bStep, bool transposeB, int bStride,
        Span<T> c, int cStep, int cStride, bool accumulate = false)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (batch <= 0 || m <= 0 || n <= 0)
            return;
        Extent.Check(a.Length, ((batch - 1L) * aStride) + (transposeA ? Extent.Matrix(k, m, aStep) : Extent.Matrix(m, k, aStep)));
        Extent.Check(b.Length, ((batch - 1L) * bStride) + (transposeB ? Extent.Matrix(n, k, bStep) : Extent.Matrix(k, n, bStep)));
        Extent.Check(c.Length, ((batch - 1L) * cStride) + Extent.Matrix(m, n, cStep));
        fixed (T* pa = a, pb = b, pc = c)
        {
            var job = new Rows<T>(
                m, n, k, pa, transposeA ? 1 : aStep, transposeA ? aStep : 1, aStride,
                pb, transposeB ? 1 : bStep, transposeB ? bStep : 1, bStride, pc, cStep, cStride, accumulate);
            WorkerPool.Run(job, batch * m, Parallelism.ThreadsFor((long)batch * m * n * k / 4));
        }
    }

    private readonly struct Rows<T>(
        int m, int n, int k,
        T* a, nint aRow, nint aColumn, nint aStride,
        T* b, nint bRow, nint bColumn, nint bStride,
        T* c, nint cStep, nint cStride, bool accumulate) : IJob
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Run(int part)
        {
            var (image, row) = Math.DivRem(part, m);
            var target = c + (image * cStride) + (row * cStep);
            if (!accumulate)
                new Span<T>(target, n).Clear();
            for (var i = 0; i < k; i++)
            {
                var factor = a[(image * aStride) + (row * aRow) + (i * aColumn)];
                var source = b + (image * bStride) + (i * bRow);
                for (var j = 0; j < n; j++)
                    target[j] = T.FusedMultiplyAdd(factor, source[j * bColumn], target[j]);
            }
        }
    }
}
