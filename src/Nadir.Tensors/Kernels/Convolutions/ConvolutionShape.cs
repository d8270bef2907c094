namespace Nadir.Tensors;

/// <summary>Geometry of a 2-D convolution: x [N, C, H, W], weights [O, C / groups, kH, kW], y [N, O, oH, oW].</summary>
internal readonly record struct ConvolutionShape(
    int Batch,
    int InputChannels,
    int InputHeight,
    int InputWidth,
    int OutputChannels,
    int KernelHeight,
    int KernelWidth,
    int StrideY = 1,
    int StrideX = 1,
    int DilationY = 1,
    int DilationX = 1,
    int PadTop = 0,
    int PadBottom = 0,
    int PadLeft = 0,
    int PadRight = 0,
    int Groups = 1)
{
    private const int LongestReach = 1 << 30;

    public int OutputHeight => Outputs(InputHeight, KernelHeight, StrideY, DilationY, (long)PadTop + PadBottom);

    public int OutputWidth => Outputs(InputWidth, KernelWidth, StrideX, DilationX, (long)PadLeft + PadRight);

    public int GroupInputs => InputChannels / Groups;

    public int GroupOutputs => OutputChannels / Groups;

    public int InputPlane => InputHeight * InputWidth;

    public int OutputPlane => OutputHeight * OutputWidth;

    public int InputImage => InputChannels * InputPlane;

    public int OutputImage => OutputChannels * OutputPlane;

    public int InputLength => Batch * InputImage;

    public int OutputLength => Batch * OutputImage;

    /// <summary>Weights that one output is summed over.</summary>
    public int Taps => GroupInputs * KernelHeight * KernelWidth;

    public int WeightLength => OutputChannels * Taps;

    public long MultiplyAdds => (long)OutputLength * Taps;

    /// <summary>How many windows fit along an axis; 0 where none does.</summary>
    public static int Outputs(int input, int window, int stride, int dilation, long padding) =>
        (int)Math.Clamp((input + padding - (dilation * (window - 1L)) - 1 + stride) / stride, 0, int.MaxValue);

    /// <summary>Throws where the kernels could not count places along an axis.</summary>
    public static void CheckReach(int input, int window, int stride, int dilation, long padding)
    {
        if (Math.Max(input + padding, dilation * (window - 1L)) + stride > LongestReach)
            throw Error.Shape($"A padded axis, a window's span and a stride stay below {LongestReach} together, got axis {input}, padding {padding}, window {window}, dilation {dilation}, stride {stride}.");
    }

    /// <summary>Throws where the numbers describe no convolution.</summary>
    public void Check()
    {
        if (Batch < 0 || InputChannels < 1 || InputHeight < 1 || InputWidth < 1 || OutputChannels < 1
            || KernelHeight < 1 || KernelWidth < 1 || StrideY < 1 || StrideX < 1 || DilationY < 1 || DilationX < 1
            || PadTop < 0 || PadBottom < 0 || PadLeft < 0 || PadRight < 0
            || Groups < 1 || InputChannels % Groups != 0 || OutputChannels % Groups != 0)
        {
            throw Error.Shape(
                $"Convolve: sizes, strides and dilations are at least 1, groups divide the channels; got images [{Batch}, {InputChannels}, {InputHeight}, {InputWidth}], {OutputChannels} kernels of [{KernelHeight}, {KernelWidth}], strides [{StrideY}, {StrideX}], dilations [{DilationY}, {DilationX}], padding [{PadTop}, {PadBottom}, {PadLeft}, {PadRight}], {Groups} groups.");
        }

        CheckReach(InputHeight, KernelHeight, StrideY, DilationY, (long)PadTop + PadBottom);
        CheckReach(InputWidth, KernelWidth, StrideX, DilationX, (long)PadLeft + PadRight);

        if (OutputHeight < 1 || OutputWidth < 1)
        {
            var (spanY, spanX) = (((KernelHeight - 1) * DilationY) + 1, ((KernelWidth - 1) * DilationX) + 1);
            var (axis, length) = OutputHeight < 1 ? (-2, InputHeight + PadTop + PadBottom) : (-1, InputWidth + PadLeft + PadRight);
            throw Error.Shape(
                $"Convolve: weights [{OutputChannels}, {GroupInputs}, {KernelHeight}, {KernelWidth}], which span [{spanY}, {spanX}], do not fit into axis {axis} of images [{Batch}, {InputChannels}, {InputHeight}, {InputWidth}], which has {length} with its padding. Pad more.");
        }
    }
}
