using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nadir.Tensors;

/// <summary>Maximum over windows, and its gradient.</summary>
/// <remarks>
/// Padding never wins. Of equal values the first in row order wins; a not-a-number wins over everything, the last one
/// of several, as in PyTorch. A window of padding alone gives −∞ and index −1.
/// </remarks>
internal static unsafe class MaxPoolingKernel
{
    /// <summary>y and, within each plane, the index of the element it came from.</summary>
    public static void Forward<T>(in PoolingShape shape, ReadOnlySpan<T> x, Span<T> y, Span<int> argmax)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        shape.Check();
        Extent.Check(x.Length, shape.InputLength);
        Extent.Check(y.Length, shape.OutputLength);
        Extent.Check(argmax.Length, shape.OutputLength);
        fixed (T* px = x, py = y)
        fixed (int* indices = argmax)
        {
            var work = (long)shape.OutputPlane * shape.WindowHeight * shape.WindowWidth;
            PlaneBlocks<ForwardPlane<T>>.Run(
                new(shape, px, py, indices, PairMaximum.Lanes<T>(shape)), shape.Planes, work);
        }
    }

    /// <summary>dx: each slope of y goes to the element it came from, where slopes add up in row order.</summary>
    public static void Backward<T>(in PoolingShape shape, ReadOnlySpan<T> dy, ReadOnlySpan<int> argmax, Span<T> dx)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        shape.Check();
        Extent.Check(dy.Length, shape.OutputLength);
        Extent.Check(argmax.Length, shape.OutputLength);
        Extent.Check(dx.Length, shape.InputLength);
        fixed (T* pdy = dy, pdx = dx)
        fixed (int* indices = argmax)
        {
            PlaneBlocks<BackwardPlane<T>>.Run(
                new(shape, pdy, indices, pdx, PairMaximum.Lanes<T>(shape) > 0), shape.Planes, shape.InputPlane);
        }
    }

    private readonly struct ForwardPlane<T>(PoolingShape shape, T* x, T* y, int* argmax, int pairLanes) : IPlane
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run(int first, int end)
        {
            var s = shape;
            var (height, width) = (s.OutputHeight, s.OutputWidth);
            var source = x + ((nint)first * s.InputPlane);
            var target = (nint)first * height * width;
            if (pairLanes > 0)
            {
                if (pairLanes > Vector256<float>.Count)
                    RunWide(end - first, (float*)source, (float*)(y + target), argmax + target);
                else
                    PairMaximum.Run(end - first, s.InputPlane, s.InputWidth, height, width, (float*)source, (float*)(y + target), argmax + target);
                return;
            }

            for (var plane = first; plane < end; plane++, source += s.InputPlane)
            {
                for (var oy = 0; oy < height; oy++)
                {
                    var rows = Window.Clip((oy * s.StrideY) - s.PadTop, s.WindowHeight, s.DilationY, s.InputHeight);
                    for (var ox = 0; ox < width; ox++, target++)
                    {
                        var columns = Window.Clip((ox * s.StrideX) - s.PadLeft, s.WindowWidth, s.DilationX, s.InputWidth);
                        Largest(source, rows, columns, y + target, argmax + target);
                    }
                }
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        private void RunWide(int planes, float* from, float* to, int* places)
        {
            var (height, width, inputs, outputs) = (shape.OutputHeight, shape.OutputWidth, shape.InputPlane, shape.OutputPlane);
            for (; planes > 0; planes--, from += inputs, to += outputs, places += outputs)
            {
                if (!PairMaximum512.Run(shape.InputWidth, height, width, from, to, places))
                    PairMaximum.Run(1, inputs, shape.InputWidth, height, width, from, to, places);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Largest(T* source, Window rows, Window columns, T* value, int* place)
        {
            var best = T.NegativeInfinity;
            var inside = rows.Count > 0 && columns.Count > 0;
            var index = inside ? (rows.First * shape.InputWidth) + columns.First : -1;
            for (var iy = rows.First; iy < rows.End; iy += shape.DilationY)
            {
                for (var ix = columns.First; ix < columns.End; ix += shape.DilationX)
                {
                    var candidate = source[(iy * shape.InputWidth) + ix];
                    if (candidate > best || T.IsNaN(candidate))
                    {
                        best = candidate;
                        index = (iy * shape.InputWidth) + ix;
                    }
                }
            }

            (*value, *place) = (best, index);
        }
    }

    private readonly struct BackwardPlane<T>(PoolingShape shape, T* dy, int* argmax, T* dx, bool pairs) : IPlane
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run(int first, int end)
        {
            var (inputs, outputs) = (shape.InputPlane, shape.OutputPlane);
            var target = dx + ((nint)first * inputs);
            var slopes = dy + ((nint)first * outputs);
            var indices = argmax + ((nint)first * outputs);
            if (pairs)
            {
                PairScatter.Run(
                    end - first, inputs, shape.InputWidth, shape.OutputHeight, shape.OutputWidth, (float*)slopes, indices, (float*)target);
                return;
            }

            new Span<T>(target, (end - first) * inputs).Clear();
            for (var plane = first; plane < end; plane++, target += inputs)
            {
                for (var i = 0; i < outputs; i++, slopes++, indices++)
                {
                    if ((uint)*indices < (uint)inputs)
                        target[*indices] += *slopes;
                }
            }
        }
    }
}
