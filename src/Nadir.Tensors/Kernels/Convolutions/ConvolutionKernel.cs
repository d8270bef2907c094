using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>2-D convolution (cross-correlation) of a batch of images and its gradients, for float and double.</summary>
internal static unsafe class ConvolutionKernel
{
    /// <summary>y = x ∗ w + bias; an empty bias adds nothing.</summary>
    public static void Forward<T>(
        in ConvolutionShape shape, ReadOnlySpan<T> x, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, Span<T> y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        shape.Check();
        Extent.Check(x.Length, shape.InputLength);
        Extent.Check(weights.Length, shape.WeightLength);
        Extent.Check(y.Length, shape.OutputLength);
        if (!bias.IsEmpty)
            Extent.Check(bias.Length, shape.OutputChannels);
        fixed (T* px = x, pw = weights, pb = bias, py = y)
            WorkerPool.Run(new ForwardJob<T>(shape, px, pw, pb, py), shape.Batch, Parallelism.ThreadsFor(shape.MultiplyAdds));
    }

    /// <summary>The gradient of x: every place the transposed convolution of dy reaches, 0 elsewhere.</summary>
    public static void BackwardData<T>(
        in ConvolutionShape shape, ReadOnlySpan<T> dy, ReadOnlySpan<T> weights, Span<T> dx)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        shape.Check();
        Extent.Check(dy.Length, shape.OutputLength);
        Extent.Check(weights.Length, shape.WeightLength);
        Extent.Check(dx.Length, shape.InputLength);
        fixed (T* pdy = dy, pw = weights, pdx = dx)
            WorkerPool.Run(new DataJob<T>(shape, pdy, pw, pdx), shape.Batch, Parallelism.ThreadsFor(shape.MultiplyAdds));
    }

    /// <summary>The gradient of the weights, summed over the batch.</summary>
    public static void BackwardWeights<T>(
        in ConvolutionShape shape, ReadOnlySpan<T> x, ReadOnlySpan<T> dy, Span<T> dw)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        shape.Check();
        Extent.Check(x.Length, shape.InputLength);
        Extent.Check(dy.Length, shape.OutputLength);
        Extent.Check(dw.Length, shape.WeightLength);
        fixed (T* px = x, pdy = dy, pdw = dw)
            WorkerPool.Run(new WeightsJob<T>(shape, px, pdy, pdw), shape.OutputChannels, Parallelism.ThreadsFor(shape.MultiplyAdds));
    }

    private readonly struct ForwardJob<T>(ConvolutionShape s, T* x, T* w, T* bias, T* y) : IJob
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Run(int part)
        {
            for (var o = 0; o < s.OutputChannels; o++)
            {
                var first = o / s.GroupOutputs * s.GroupInputs;
                for (var oy = 0; oy < s.OutputHeight; oy++)
                {
                    for (var ox = 0; ox < s.OutputWidth; ox++)
                    {
                        var sum = bias == null ? T.Zero : bias[o];
                        for (var tap = 0; tap < s.Taps; tap++)
                        {
                            var (i, rest) = Math.DivRem(tap, s.KernelHeight * s.KernelWidth);
                            var iy = (oy * s.StrideY) - s.PadTop + (rest / s.KernelWidth * s.DilationY);
                            var ix = (ox * s.StrideX) - s.PadLeft + (rest % s.KernelWidth * s.DilationX);
                            if ((uint)iy < (uint)s.InputHeight && (uint)ix < (uint)s.InputWidth)
                                sum = T.FusedMultiplyAdd(w[(o * s.Taps) + tap], x[(part * s.InputImage) + ((first + i) * s.InputPlane) + (iy * s.InputWidth) + ix], sum);
                        }

                        y[(part * s.OutputImage) + (o * s.OutputPlane) + (oy * s.OutputWidth) + ox] = sum;
                    }
                }
            }
        }
    }

    private readonly struct DataJob<T>(ConvolutionShape s, T* dy, T* w, T* dx) : IJob
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Run(int part)
        {
            new Span<T>(dx + (part * s.InputImage), s.InputImage).Clear();
            for (var o = 0; o < s.OutputChannels; o++)
            {
                var first = o / s.GroupOutputs * s.GroupInputs;
                for (var oy = 0; oy < s.OutputHeight; oy++)
                {
                    for (var ox = 0; ox < s.OutputWidth; ox++)
                    {
                        var slope = dy[(part * s.OutputImage) + (o * s.OutputPlane) + (oy * s.OutputWidth) + ox];
                        for (var tap = 0; tap < s.Taps; tap++)
                        {
                            var (i, rest) = Math.DivRem(tap, s.KernelHeight * s.KernelWidth);
                            var iy = (oy * s.StrideY) - s.PadTop + (rest / s.KernelWidth * s.DilationY);
                            var ix = (ox * s.StrideX) - s.PadLeft + (rest % s.KernelWidth * s.DilationX);
                            if ((uint)iy < (uint)s.InputHeight && (uint)ix < (uint)s.InputWidth)
                            {
                                var place = dx + (part * s.InputImage) + ((first + i) * s.InputPlane) + (iy * s.InputWidth) + ix;
                                *place = T.FusedMultiplyAdd(w[(o * s.Taps) + tap], slope, *place);
                            }
                        }
                    }
                }
            }
        }
    }

    private readonly struct WeightsJob<T>(ConvolutionShape s, T* x, T* dy, T* dw) : IJob
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Run(int part)
        {
            var first = part / s.GroupOutputs * s.GroupInputs;
            for (var tap = 0; tap < s.Taps; tap++)
            {
                var (i, rest) = Math.DivRem(tap, s.KernelHeight * s.KernelWidth);
                var sum = T.Zero;
                for (var image = 0; image < s.Batch; image++)
                {
                    for (var oy = 0; oy < s.OutputHeight; oy++)
                    {
                        var iy = (oy * s.StrideY) - s.PadTop + (rest / s.KernelWidth * s.DilationY);
                        if ((uint)iy >= (uint)s.InputHeight)
                            continue;
                        for (var ox = 0; ox < s.OutputWidth; ox++)
                        {
                            var ix = (ox * s.StrideX) - s.PadLeft + (rest % s.KernelWidth * s.DilationX);
                            if ((uint)ix < (uint)s.InputWidth)
                                sum = T.FusedMultiplyAdd(dy[(image * s.OutputImage) + (part * s.OutputPlane) + (oy * s.OutputWidth) + ox], x[(image * s.InputImage) + ((first + i) * s.InputPlane) + (iy * s.InputWidth) + ix], sum);
                        }
                    }
                }

                dw[(part * s.Taps) + tap] = sum;
            }
        }
    }
}
