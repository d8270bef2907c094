namespace Nadir.Tests.Tensors.Kernels;

/// <summary>The three directions of a convolution from its definition: one product at a time, in double.</summary>
internal static class PlainConvolution
{
    /// <summary>Calls with the places in y, w and x of every product that the convolution sums.</summary>
    public static void EachProduct(ConvolutionShape s, Action<int, int, int> visit)
    {
        var groupInputs = s.InputChannels / s.Groups;
        var groupOutputs = s.OutputChannels / s.Groups;
        for (var n = 0; n < s.Batch; n++)
            for (var o = 0; o < s.OutputChannels; o++)
                for (var oy = 0; oy < s.OutputHeight; oy++)
                    for (var ox = 0; ox < s.OutputWidth; ox++)
                        for (var i = 0; i < groupInputs; i++)
                            for (var ky = 0; ky < s.KernelHeight; ky++)
                                for (var kx = 0; kx < s.KernelWidth; kx++)
                                {
                                    var iy = (oy * s.StrideY) + (ky * s.DilationY) - s.PadTop;
                                    var ix = (ox * s.StrideX) + (kx * s.DilationX) - s.PadLeft;
                                    if (iy < 0 || iy >= s.InputHeight || ix < 0 || ix >= s.InputWidth)
                                        continue;
                                    var channel = (o / groupOutputs * groupInputs) + i;
                                    visit(
                                        (((((n * s.OutputChannels) + o) * s.OutputHeight) + oy) * s.OutputWidth) + ox,
                                        (((((o * groupInputs) + i) * s.KernelHeight) + ky) * s.KernelWidth) + kx,
                                        (((((n * s.InputChannels) + channel) * s.InputHeight) + iy) * s.InputWidth) + ix);
                                }
    }
}
