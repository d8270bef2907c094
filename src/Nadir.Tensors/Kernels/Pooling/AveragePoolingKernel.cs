using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Mean over windows, and its gradient.</summary>
/// <remarks>The rows of a window are added onto each other first, then the columns: the same bits at every width.</remarks>
internal static unsafe class AveragePoolingKernel
{
    // A vector of a row is added in about a nanosecond; an output's columns are added one by one.
    private const int ElementsANanosecond = 4;

    /// <summary>y; a window of padding alone gives 0.</summary>
    public static void Forward<T>(in PoolingShape shape, ReadOnlySpan<T> x, Span<T> y, AverageDivisor divisor)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        shape.Check();
        Extent.Check(x.Length, shape.InputLength);
        Extent.Check(y.Length, shape.OutputLength);
        fixed (T* px = x, py = y)
            PlaneBlocks<Planes<T, AverageRows<T>>>.Run(new(shape, px, py, divisor), shape.Planes, Work(shape));
    }

    /// <summary>dx: each slope of y, divided as y was, goes to every element of its window.</summary>
    public static void Backward<T>(in PoolingShape shape, ReadOnlySpan<T> dy, Span<T> dx, AverageDivisor divisor)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        shape.Check();
        Extent.Check(dy.Length, shape.OutputLength);
        Extent.Check(dx.Length, shape.InputLength);
        fixed (T* pdy = dy, pdx = dx)
            PlaneBlocks<Planes<T, AverageSpread<T>>>.Run(new(shape, pdy, pdx, divisor), shape.Planes, Work(shape));
    }

    private static long Work(in PoolingShape shape) =>
        ((long)shape.OutputHeight * shape.WindowHeight * shape.InputWidth / ElementsANanosecond)
        + ((long)shape.OutputPlane * shape.WindowWidth);

    private readonly struct Planes<T, TWork>(PoolingShape shape, T* from, T* to, AverageDivisor divisor) : IPlane
        where T : unmanaged, IFloatingPointIeee754<T>
        where TWork : struct, IAverageWork<TWork, T>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run(int first, int end)
        {
            var width = shape.PadLeft + shape.InputWidth + shape.PadRight;
            using var row = ScratchPool.Rent<T>(width);
            using var counts = ScratchPool.Rent<T>(shape.OutputWidth);
            using var shares = ScratchPool.Rent<T>(shape.OutputWidth);
            row.Span.Clear();
            for (var output = 0; output < shape.OutputWidth; output++)
                counts.Pointer[output] = T.CreateTruncating(divisor.Columns(shape, output));
            var work = TWork.Over(shape, divisor, new(row.Pointer, counts.Pointer, shares.Pointer), from, to, first, end);
            LaneDispatch.Run<TWork, T>(ref work);
        }
    }
}
