namespace Nadir.Tensors;

/// <summary>Geometry of a 2-D pooling over planes [H, W]; a batch of images has N · C planes.</summary>
internal readonly record struct PoolingShape(
    int Planes,
    int InputHeight,
    int InputWidth,
    int WindowHeight,
    int WindowWidth,
    int StrideY,
    int StrideX,
    int PadTop = 0,
    int PadBottom = 0,
    int PadLeft = 0,
    int PadRight = 0,
    int DilationY = 1,
    int DilationX = 1)
{
    public int OutputHeight =>
        ConvolutionShape.Outputs(InputHeight, WindowHeight, StrideY, DilationY, (long)PadTop + PadBottom);

    public int OutputWidth =>
        ConvolutionShape.Outputs(InputWidth, WindowWidth, StrideX, DilationX, (long)PadLeft + PadRight);

    public int InputPlane => InputHeight * InputWidth;

    public int OutputPlane => OutputHeight * OutputWidth;

    public int InputLength => Planes * InputPlane;

    public int OutputLength => Planes * OutputPlane;

    /// <summary>Throws where the numbers describe no pooling.</summary>
    /// <param name="operation">Who asks, for the message.</param>
    /// <param name="images">What the planes are of; left out, the planes themselves.</param>
    public void Check(string operation = "Pooling", Shape? images = null)
    {
        if (Planes < 0 || InputHeight < 1 || InputWidth < 1 || WindowHeight < 1 || WindowWidth < 1 || StrideY < 1
            || StrideX < 1 || DilationY < 1 || DilationX < 1 || PadTop < 0 || PadBottom < 0 || PadLeft < 0
            || PadRight < 0)
        {
            throw Error.Shape(
                $"{operation}: sizes, strides and dilations are at least 1; got images {images ?? Plane}, a window of [{WindowHeight}, {WindowWidth}], strides [{StrideY}, {StrideX}], dilations [{DilationY}, {DilationX}], padding [{PadTop}, {PadBottom}, {PadLeft}, {PadRight}].");
        }

        ConvolutionShape.CheckReach(InputHeight, WindowHeight, StrideY, DilationY, (long)PadTop + PadBottom);
        ConvolutionShape.CheckReach(InputWidth, WindowWidth, StrideX, DilationX, (long)PadLeft + PadRight);
        if (OutputHeight > 0 && OutputWidth > 0)
            return;
        var (spanY, spanX) = (((WindowHeight - 1) * DilationY) + 1, ((WindowWidth - 1) * DilationX) + 1);
        var (axis, length) = OutputHeight < 1 ? (-2, InputHeight + PadTop + PadBottom) : (-1, InputWidth + PadLeft + PadRight);
        throw Error.Shape(
            $"{operation}: a window that spans [{spanY}, {spanX}] does not fit into axis {axis} of images {images ?? Plane}, which has {length} with its padding. Pad more, or take a smaller window.");
    }

    private Shape Plane => new(InputHeight, InputWidth);
}
