using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal static unsafe partial class Lanewise
{
    // An element costs a tenth of a nanosecond (a sum) to half of one (a hyperbolic tangent).
    private const int ElementsANanosecond = 6;

    // Blocks begin where registers do, so that no element is in another kind of lane for being in another block.
    private const int BlockStep = 1024;

    // Four of the widest lanes of float, which a sum of rows takes at a time.
    private const int ColumnStep = 64;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ThreadsFor(int count) => Parallelism.ThreadsFor(count / ElementsANanosecond);

    private static void ApplyTogether<F, T>(F operation, ReadOnlySpan<T> x, Span<T> result, int threads)
        where F : struct, IUnaryLane
        where T : unmanaged
    {
        fixed (T* px = x, to = result)
        {
            var blocks = Blocks.Of(result.Length, threads);
            WorkerPool.Run(new UnaryBlocks<F, T>(operation, px, to, blocks), blocks.Parts, threads);
        }
    }

    private static void ApplyTogether<F, T>(F operation, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result, int threads)
        where F : struct, IBinaryLane
        where T : unmanaged
    {
        fixed (T* px = x, py = y, to = result)
        {
            var blocks = Blocks.Of(result.Length, threads);
            WorkerPool.Run(new BinaryBlocks<F, T>(operation, px, py, to, blocks), blocks.Parts, threads);
        }
    }

    private static void ApplyTogether<F, T>(
        F operation, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> z, Span<T> result, int threads)
        where F : struct, ITernaryLane
        where T : unmanaged
    {
        fixed (T* px = x, py = y, pz = z, to = result)
        {
            var blocks = Blocks.Of(result.Length, threads);
            WorkerPool.Run(new TernaryBlocks<F, T>(operation, px, py, pz, to, blocks), blocks.Parts, threads);
        }
    }

    private static void UpdateTogether<F, T>(
        F rule, Span<T> weight, ReadOnlySpan<T> gradient, Span<T> first, Span<T> second, Span<T> third, int slots, int threads)
        where F : struct, IUpdateRule
        where T : unmanaged
    {
        fixed (T* w = weight, g = gradient, a = first, b = second, c = third)
        {
            var blocks = Blocks.Of(weight.Length, threads);
            WorkerPool.Run(new UpdateBlocks<F, T>(rule, w, g, a, b, c, slots, blocks), blocks.Parts, threads);
        }
    }

    /// <summary>Two blocks a thread.</summary>
    private readonly record struct Blocks(int Count, int Length)
    {
        public int Parts => (Count + Length - 1) / Length;

        public static Blocks Of(int count, int threads, int step = BlockStep)
        {
            var share = (count + (threads * 2) - 1) / (threads * 2);
            return new Blocks(count, (share + step - 1) & -step);
        }

        public int Start(int part) => part * Length;

        public int LengthOf(int part) => Math.Min(Length, Count - Start(part));
    }

    private readonly struct UnaryBlocks<F, T>(F operation, T* x, T* result, Blocks blocks) : IJob
        where F : struct, IUnaryLane
        where T : unmanaged
    {
        public void Run(int part)
        {
            var start = blocks.Start(part);
            var work = new UnaryWork<F>(operation, (byte*)(x + start), (byte*)(result + start), blocks.LengthOf(part));
            LaneDispatch.Run<UnaryWork<F>, T>(ref work);
        }
    }

    private readonly struct BinaryBlocks<F, T>(F operation, T* x, T* y, T* result, Blocks blocks) : IJob
        where F : struct, IBinaryLane
        where T : unmanaged
    {
        public void Run(int part)
        {
            var start = blocks.Start(part);
            var work = new BinaryWork<F>(
                operation, (byte*)(x + start), (byte*)(y + start), (byte*)(result + start), blocks.LengthOf(part));
            LaneDispatch.Run<BinaryWork<F>, T>(ref work);
        }
    }

    private readonly struct TernaryBlocks<F, T>(F operation, T* x, T* y, T* z, T* result, Blocks blocks) : IJob
        where F : struct, ITernaryLane
        where T : unmanaged
    {
        public void Run(int part)
        {
            var start = blocks.Start(part);
            var work = new TernaryWork<F>(
                operation, (byte*)(x + start), (byte*)(y + start), (byte*)(z + start),
                (byte*)(result + start), blocks.LengthOf(part));
            LaneDispatch.Run<TernaryWork<F>, T>(ref work);
        }
    }

    private readonly struct UpdateBlocks<F, T>(F rule, T* w, T* g, T* a, T* b, T* c, int slots, Blocks blocks) : IJob
        where F : struct, IUpdateRule
        where T : unmanaged
    {
        public void Run(int part)
        {
            var start = blocks.Start(part);
            var work = new UpdateWork<F>(
                rule, (byte*)(w + start), (byte*)(g + start), (byte*)(a + start), (byte*)(b + start),
                (byte*)(c + start), slots, blocks.LengthOf(part));
            LaneDispatch.Run<UpdateWork<F>, T>(ref work);
        }
    }
}
