namespace Nadir.Tensors;

/// <summary>How a convolution's window moves over an image.</summary>
/// <param name="StrideY">Rows from one window to the next.</param>
/// <param name="StrideX">Columns from one window to the next.</param>
/// <param name="DilationY">Rows from one weight to the next.</param>
/// <param name="DilationX">Columns from one weight to the next.</param>
/// <param name="PadTop">Rows of zeros above.</param>
/// <param name="PadBottom">Rows of zeros below.</param>
/// <param name="PadLeft">Columns of zeros to the left.</param>
/// <param name="PadRight">Columns of zeros to the right.</param>
/// <param name="Groups">Into how many parts the channels are split, each convolved by itself.</param>
public sealed record ConvolutionWindow(
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
    internal ConvolutionShape Over(Tensor x, Tensor weight, Tensor? bias)
    {
        if (Require.Present(weight).Rank != 4 || x.Rank != 4)
            throw Error.Shape($"Convolve needs images [N, C, H, W] and weights [O, C ÷ groups, kH, kW], got {x.Shape} and {weight.Shape}.");
        if ((long)weight.Shape[1] * Groups != x.Shape[1])
            throw Error.Shape($"Convolve: weights {weight.Shape} in {Groups} groups take {(long)weight.Shape[1] * Groups} channels, axis 1 of {x.Shape} has {x.Shape[1]}.");
        if (Groups > 0 && weight.Shape[0] % Groups != 0)
            throw Error.Shape($"Convolve of {x.Shape} in {Groups} groups: they must divide the output channels, axis 0 of weights {weight.Shape} has {weight.Shape[0]}.");
        if (bias is not null && bias.Shape != new Shape(weight.Shape[0]))
            throw Error.Shape($"Convolve: weights {weight.Shape} take a bias of [{weight.Shape[0]}], one number for each output channel of axis 0, got {bias.Shape}.");
        if (!x.IsFloating || weight.ElementType != x.ElementType || (bias is not null && bias.ElementType != x.ElementType))
            throw Error.Argument($"Convolve needs one floating element type, got {x.ElementType}, {weight.ElementType} and {bias?.ElementType ?? x.ElementType}. Convert by To(...).");
        var shape = new ConvolutionShape(
            x.Shape[0], x.Shape[1], x.Shape[2], x.Shape[3], weight.Shape[0], weight.Shape[2], weight.Shape[3],
            StrideY, StrideX, DilationY, DilationX, PadTop, PadBottom, PadLeft, PadRight, Groups);
        shape.Check();
        return shape;
    }
}
