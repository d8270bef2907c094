using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Mean over windows, and its gradient; padding counts as zeros or not at all.</summary>
internal static unsafe class AveragePoolingKernel
{
    /// <summary>y; a window of padding alone that does not count gives 0.</summary>
    public static void Forward<T>(in PoolingShape shape, ReadOnlySpan<T> x, Span<T> y, bool countPadding)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        shape.Check();
        Extent.Check(x.Length, shape.InputLength);
        Extent.Check(y.Length, shape.OutputLength);
        fixed (T* px = x, py = y)
        {
            var work = (long)shape.OutputPlane * shape.WindowHeight * shape.WindowWidth;
            PlaneBlocks<ForwardPlane<T>>.Run(new(shape, px, py, countPadding), shape.Planes, work);
        }
    }

    /// <summary>dx: each slope of y is shared evenly by its window.</summary>
    public static void Backward<T>(in PoolingShape shape, ReadOnlySpan<T> dy, Span<T> dx, bool countPadding)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        shape.Check();
        Extent.Check(dy.Length, shape.OutputLength);
        Extent.Check(dx.Length, shape.InputLength);
        fixed (T* pdy = dy, pdx = dx)
        {
            var work = (long)shape.OutputPlane * shape.WindowHeight * shape.WindowWidth;
            PlaneBlocks<BackwardPlane<T>>.Run(new(shape, pdy, pdx, countPadding), shape.Planes, work);
        }
    }

    private static int Divisor(in PoolingShape shape, Window rows, Window columns, bool countPadding) =>
        countPadding ? shape.WindowHeight * shape.WindowWidth : Math.Max(1, rows.Count * columns.Count);

    private readonly struct ForwardPlane<T>(PoolingShape shape, T* x, T* y, bool countPadding) : IPlane
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run(int first, int end)
        {
            var s = shape;
            var (height, width) = (s.OutputHeight, s.OutputWidth);
            var source = x + ((nint)first * s.InputPlane);
            var target = y + ((nint)first * height * width);
            for (var plane = first; plane < end; plane++, source += s.InputPlane)
            {
                for (var oy = 0; oy < height; oy++)
                {
                    var rows = Window.Clip((oy * s.StrideY) - s.PadTop, s.WindowHeight, s.DilationY, s.InputHeight);
                    for (var ox = 0; ox < width; ox++)
                    {
                        var columns = Window.Clip((ox * s.StrideX) - s.PadLeft, s.WindowWidth, s.DilationX, s.InputWidth);
                        var sum = T.Zero;
                        for (var iy = rows.First; iy < rows.End; iy += s.DilationY)
                        {
                            for (var ix = columns.First; ix < columns.End; ix += s.DilationX)
                                sum += source[(iy * s.InputWidth) + ix];
                        }

                        *target++ = sum / T.CreateTruncating(Divisor(s, rows, columns, countPadding));
                    }
                }
            }
        }
    }

    private readonly struct BackwardPlane<T>(PoolingShape shape, T* dy, T* dx, bool countPadding) : IPlane
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run(int first, int end)
        {
            var s = shape;
            var (height, width) = (s.OutputHeight, s.OutputWidth);
            var target = dx + ((nint)first * s.InputPlane);
            var slopes = dy + ((nint)first * height * width);
            new Span<T>(target, (end - first) * s.InputPlane).Clear();
            for (var plane = first; plane < end; plane++, target += s.InputPlane)
            {
                for (var oy = 0; oy < height; oy++)
                {
                    var rows = Window.Clip((oy * s.StrideY) - s.PadTop, s.WindowHeight, s.DilationY, s.InputHeight);
                    for (var ox = 0; ox < width; ox++)
                    {
                        var columns = Window.Clip((ox * s.StrideX) - s.PadLeft, s.WindowWidth, s.DilationX, s.InputWidth);
                        var share = *slopes++ / T.CreateTruncating(Divisor(s, rows, columns, countPadding));
                        for (var iy = rows.First; iy < rows.End; iy += s.DilationY)
                        {
                            for (var ix = columns.First; ix < columns.End; ix += s.DilationX)
                                target[(iy * s.InputWidth) + ix] += share;
                        }
                    }
                }
            }
        }
    }
}
