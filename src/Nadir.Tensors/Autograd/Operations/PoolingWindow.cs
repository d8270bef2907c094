namespace Nadir.Tensors;

/// <summary>A pooling window and how it moves over an image.</summary>
/// <param name="Height">Rows of the window.</param>
/// <param name="Width">Columns of the window.</param>
/// <param name="StrideY">Rows from one window to the next.</param>
/// <param name="StrideX">Columns from one window to the next.</param>
/// <param name="PadTop">Rows above the image that never win.</param>
/// <param name="PadBottom">Rows below.</param>
/// <param name="PadLeft">Columns to the left.</param>
/// <param name="PadRight">Columns to the right.</param>
/// <param name="DilationY">Rows from one element of the window to the next.</param>
/// <param name="DilationX">Columns from one element of the window to the next.</param>
public sealed record PoolingWindow(
    int Height,
    int Width,
    int StrideY,
    int StrideX,
    int PadTop = 0,
    int PadBottom = 0,
    int PadLeft = 0,
    int PadRight = 0,
    int DilationY = 1,
    int DilationX = 1)
{
    internal PoolingShape Over(Tensor x)
    {
        if (x.Rank != 4 || !x.IsFloating)
            throw Error.Shape($"Pooling needs floating-point images [N, C, H, W], got {x.ElementType} {x.Shape}.");
        var shape = new PoolingShape(
            x.Shape[0] * x.Shape[1], x.Shape[2], x.Shape[3], Height, Width, StrideY, StrideX,
            PadTop, PadBottom, PadLeft, PadRight, DilationY, DilationX);
        shape.Check();
        return shape;
    }
}
