using System.Numerics;
using System.Runtime.Intrinsics;

namespace Nadir.Tensors;

/// <summary>Batch normalization of [outer, channels, inner] arrays of float or double, and its gradients.</summary>
internal static unsafe class BatchNormalizeKernel
{
    // Elements that pass through a core in a nanosecond, the sums and the line together.
    private const int ElementsANanosecond = 4;

    /// <summary>y = (x − mean) ÷ √(variance + epsilon) · scale + shift.</summary>
    /// <param name="measures">Whether mean and variance are the batch's own and written, or given.</param>
    public static void Forward<T>(
        ChannelLayout layout, ReadOnlySpan<T> x, ReadOnlySpan<T> scale, ReadOnlySpan<T> shift, double epsilon,
        bool measures, Span<T> mean, Span<T> variance, Span<T> y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Extent.Check(x.Length, layout.Count);
        Extent.Check(y.Length, layout.Count);
        Extent.Check(scale.Length, layout.Channels);
        Extent.Check(shift.Length, layout.Channels);
        Extent.Check(mean.Length, layout.Channels);
        Extent.Check(variance.Length, layout.Channels);
        fixed (T* px = x, ps = scale, ph = shift, pm = mean, pv = variance, py = y)
        {
            var plan = new BatchNormalizePlan<T>
            {
                Layout = layout,
                Epsilon = epsilon,
                Measures = measures,
                X = px,
                Scale = ps,
                Shift = ph,
                Mean = pm,
                Variance = pv,
                Y = py,
            };
            switch (VectorWidth.Bits)
            {
                case 512: Run(layout, new BatchNormalizeJob<Simd512<T>, Vector512<T>, T>(plan)); break;
                case 256: Run(layout, new BatchNormalizeJob<Simd256<T>, Vector256<T>, T>(plan)); break;
                default: Run(layout, new BatchNormalizeJob<Simd128<T>, Vector128<T>, T>(plan)); break;
            }
        }
    }

    /// <summary>The gradients of x, scale and shift.</summary>
    /// <param name="measured">Whether mean and variance came from x, and so pass slopes on to it.</param>
    /// <param name="dx">Empty when it is not wanted.</param>
    public static void Backward<T>(
        ChannelLayout layout, ReadOnlySpan<T> x, ReadOnlySpan<T> dy, ReadOnlySpan<T> scale, double epsilon,
        bool measured, ReadOnlySpan<T> mean, ReadOnlySpan<T> variance, Span<T> dx, Span<T> dscale, Span<T> dshift)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Extent.Check(x.Length, layout.Count);
        Extent.Check(dy.Length, layout.Count);
        Extent.Check(scale.Length, layout.Channels);
        Extent.Check(mean.Length, layout.Channels);
        Extent.Check(variance.Length, layout.Channels);
        Extent.Check(dscale.Length, layout.Channels);
        Extent.Check(dshift.Length, layout.Channels);
        if (!dx.IsEmpty)
            Extent.Check(dx.Length, layout.Count);
        fixed (T* px = x, pdy = dy, ps = scale, pm = mean, pv = variance, pdx = dx, pds = dscale, pdh = dshift)
        {
            var plan = new BatchNormalizePlan<T>
            {
                Layout = layout,
                Epsilon = epsilon,
                Measures = measured,
                X = px,
                Dy = pdy,
                Scale = ps,
                Mean = pm,
                Variance = pv,
                Dx = pdx,
                DScale = pds,
                DShift = pdh,
            };
            switch (VectorWidth.Bits)
            {
                case 512: Run(layout, new BatchNormalizeGradientJob<Simd512<T>, Vector512<T>, T>(plan)); break;
                case 256: Run(layout, new BatchNormalizeGradientJob<Simd256<T>, Vector256<T>, T>(plan)); break;
                default: Run(layout, new BatchNormalizeGradientJob<Simd128<T>, Vector128<T>, T>(plan)); break;
            }
        }
    }

    private static void Run<TJob>(in ChannelLayout layout, in TJob job)
        where TJob : struct, IJob =>
        WorkerPool.Run(job, layout.Parts, Parallelism.ThreadsFor(layout.Count / ElementsANanosecond));
}
