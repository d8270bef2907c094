using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>The gradient of a convolution's input: padded slopes under flipped, swapped weights.</summary>
/// <remarks>With a stride, inputs at one place within it share their taps; each such set is one correlation.</remarks>
internal static unsafe class DataGradient<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(in ConvolutionShape shape, T* dy, T* weights, T* dx)
    {
        using var turned = ScratchPool.Rent<T>(shape.WeightLength);
        for (var phaseY = 0; phaseY < Math.Min(shape.StrideY, shape.InputHeight); phaseY++)
        {
            var rows = Phase.Of(
                phaseY, shape.InputHeight, shape.KernelHeight, shape.StrideY, shape.DilationY, shape.PadTop);
            for (var phaseX = 0; phaseX < Math.Min(shape.StrideX, shape.InputWidth); phaseX++)
            {
                var columns = Phase.Of(
                    phaseX, shape.InputWidth, shape.KernelWidth, shape.StrideX, shape.DilationX, shape.PadLeft);
                Turn(shape, weights, rows, columns, turned.Pointer);
                var geometry = new Correlation(
                    shape.GroupOutputs, shape.OutputHeight, shape.OutputWidth, rows.Before, columns.Before, 1, 1,
                    rows.Taps, columns.Taps, rows.Length, columns.Length);
                FlatCorrelation<TSimd, TVector, T>.Run(geometry, new CorrelationPlan<T>
                {
                    Images = shape.Batch,
                    Groups = shape.Groups,
                    Kernels = shape.GroupInputs,
                    Source = dy,
                    SourceEnd = dy + shape.OutputLength,
                    SourceImage = shape.OutputImage,
                    SourceGroup = (nint)shape.GroupOutputs * shape.OutputPlane,
                    Weights = turned.Pointer,
                    Target = dx + ((nint)phaseY * shape.InputWidth) + phaseX,
                    TargetImage = shape.InputImage,
                    TargetPlane = shape.InputPlane,
                    TargetRow = (nint)shape.StrideY * shape.InputWidth,
                    TargetColumn = shape.StrideX,
                });
            }
        }
    }

    /// <summary>[group][input][output][tap row][tap column], the taps from last to first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Turn(in ConvolutionShape shape, T* weights, Phase rows, Phase columns, T* turned)
    {
        for (var channel = 0; channel < shape.InputChannels; channel++)
        {
            var (group, input) = Math.DivRem(channel, shape.GroupInputs);
            for (var output = 0; output < shape.GroupOutputs; output++)
            {
                var kernel = weights + (((((nint)group * shape.GroupOutputs) + output) * shape.GroupInputs) + input)
                    * shape.KernelHeight * shape.KernelWidth;
                for (var row = rows.Taps.Count - 1; row >= 0; row--)
                {
                    var from = kernel + (rows.Tap(row) * shape.KernelWidth);
                    for (var column = columns.Taps.Count - 1; column >= 0; column--)
                        *turned++ = from[columns.Tap(column)];
                }
            }
        }
    }

    /// <summary>Along one axis, the inputs at one place within the stride and the taps that reach them.</summary>
    private readonly record struct Phase(int Length, Taps Taps, int Before, int FirstTap, int TapStep)
    {
        public int Tap(int index) => FirstTap + (index * TapStep);

        public static Phase Of(int place, int length, int kernel, int stride, int dilation, int padding)
        {
            var remainder = (place + padding) % stride;
            var firstTap = 0;
            while (firstTap < kernel && firstTap * dilation % stride != remainder)
                firstTap++;
            var tapStep = 1;
            while (tapStep * dilation % stride != 0)
                tapStep++;
            var count = firstTap < kernel ? ((kernel - 1 - firstTap) / tapStep) + 1 : 0;
            var taps = new Taps(count, tapStep * dilation / stride);
            var back = ((firstTap * dilation) - remainder) / stride;
            var before = back + taps.Span - ((place + padding - remainder) / stride);
            return new Phase((length - place + stride - 1) / stride, taps, before, firstTap, tapStep);
        }
    }
}
