namespace Nadir.Tensors;

internal static unsafe partial class Lanewise
{
    /// <summary>y = f(x) and f′(x), for functions that keep their slope.</summary>
    internal static void ValueAndSlope<F, T>(F function, ReadOnlySpan<T> x, Span<T> y, Span<T> slope)
        where F : struct, IScalarFunction
        where T : unmanaged
    {
        Check(x.Length, y.Length);
        Check(slope.Length, y.Length);
        fixed (T* from = x, to = y, rise = slope)
        {
            if (ThreadsFor(y.Length) is > 1 and var threads)
            {
                var blocks = Blocks.Of(y.Length, threads);
                WorkerPool.Run(new SlopeBlocks<F, T>(function, from, to, rise, blocks), blocks.Parts, threads);
                return;
            }

            var work = new ValueAndSlopeWork<F>(function, (byte*)from, (byte*)to, (byte*)rise, y.Length);
            LaneDispatch.Run<ValueAndSlopeWork<F>, T>(ref work);
        }
    }

    private readonly struct SlopeBlocks<F, T>(F function, T* x, T* y, T* slope, Blocks blocks) : IJob
        where F : struct, IScalarFunction
        where T : unmanaged
    {
        public void Run(int part)
        {
            var start = blocks.Start(part);
            var work = new ValueAndSlopeWork<F>(
                function, (byte*)(x + start), (byte*)(y + start), (byte*)(slope + start), blocks.LengthOf(part));
            LaneDispatch.Run<ValueAndSlopeWork<F>, T>(ref work);
        }
    }
}
