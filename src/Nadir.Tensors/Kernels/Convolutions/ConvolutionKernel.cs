using System.Numerics;
using System.Runtime.Intrinsics;

namespace Nadir.Tensors;

/// <summary>2-D convolution (cross-correlation) of a batch of images and its gradients, for float and double.</summary>
/// <remarks>
/// x [N, C, H, W], weights [O, C / groups, kH, kW], y [N, O, oH, oW]. An input that is not finite reaches exactly the
/// outputs whose windows hold it; in the gradient of the weights it may spoil other taps of its channel too.
/// </remarks>
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
        {
            var geometry = Correlation.Of(shape);
            var plan = new CorrelationPlan<T>
            {
                Images = shape.Batch,
                Groups = shape.Groups,
                Kernels = shape.GroupOutputs,
                Source = px,
                SourceEnd = px + shape.InputLength,
                SourceImage = shape.InputImage,
                SourceGroup = (nint)shape.GroupInputs * shape.InputPlane,
                Weights = pw,
                Start = pb,
                Target = py,
                TargetImage = shape.OutputImage,
                TargetPlane = shape.OutputPlane,
                TargetRow = shape.OutputWidth,
                TargetColumn = 1,
            };
            switch (VectorWidth.Bits)
            {
                case 512: FlatCorrelation<Simd512<T>, Vector512<T>, T>.Run(geometry, plan); break;
                case 256: FlatCorrelation<Simd256<T>, Vector256<T>, T>.Run(geometry, plan); break;
                default: FlatCorrelation<Simd128<T>, Vector128<T>, T>.Run(geometry, plan); break;
            }
        }
    }

    /// <summary>The gradient of x; inputs that no window holds get 0.</summary>
    public static void BackwardData<T>(
        in ConvolutionShape shape, ReadOnlySpan<T> dy, ReadOnlySpan<T> weights, Span<T> dx)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        shape.Check();
        Extent.Check(dy.Length, shape.OutputLength);
        Extent.Check(weights.Length, shape.WeightLength);
        Extent.Check(dx.Length, shape.InputLength);
        fixed (T* pdy = dy, pw = weights, pdx = dx)
        {
            switch (VectorWidth.Bits)
            {
                case 512: DataGradient<Simd512<T>, Vector512<T>, T>.Run(shape, pdy, pw, pdx); break;
                case 256: DataGradient<Simd256<T>, Vector256<T>, T>.Run(shape, pdy, pw, pdx); break;
                default: DataGradient<Simd128<T>, Vector128<T>, T>.Run(shape, pdy, pw, pdx); break;
            }
        }
    }

    /// <summary>The gradient of the weights, summed over the batch; and that of the bias, where there is room for it.</summary>
    public static void BackwardWeights<T>(
        in ConvolutionShape shape, ReadOnlySpan<T> x, ReadOnlySpan<T> dy, Span<T> dw, Span<T> db = default)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        shape.Check();
        Extent.Check(x.Length, shape.InputLength);
        Extent.Check(dy.Length, shape.OutputLength);
        Extent.Check(dw.Length, shape.WeightLength);
        if (!db.IsEmpty)
            Extent.Check(db.Length, shape.OutputChannels);
        fixed (T* px = x, pdy = dy, pdw = dw, pdb = db)
        {
            switch (VectorWidth.Bits)
            {
                case 512: WeightGradient<Simd512<T>, Vector512<T>, T>.Run(shape, px, pdy, pdw, pdb); break;
                case 256: WeightGradient<Simd256<T>, Vector256<T>, T>.Run(shape, px, pdy, pdw, pdb); break;
                default: WeightGradient<Simd128<T>, Vector128<T>, T>.Run(shape, px, pdy, pdw, pdb); break;
            }
        }
    }

    /// <summary>The gradient of the bias: each output channel's slopes, summed over the batch.</summary>
    public static void BackwardBias<T>(in ConvolutionShape shape, ReadOnlySpan<T> dy, Span<T> db)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        shape.Check();
        Extent.Check(dy.Length, shape.OutputLength);
        Extent.Check(db.Length, shape.OutputChannels);
        fixed (T* pdy = dy, pdb = db)
        {
            switch (VectorWidth.Bits)
            {
                case 512: BiasGradient<Simd512<T>, Vector512<T>, T>.Run(shape, pdy, pdb); break;
                case 256: BiasGradient<Simd256<T>, Vector256<T>, T>.Run(shape, pdy, pdb); break;
                default: BiasGradient<Simd128<T>, Vector128<T>, T>.Run(shape, pdy, pdb); break;
            }
        }
    }
}
