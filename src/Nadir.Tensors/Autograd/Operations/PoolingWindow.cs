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
/// <param name="OverhangBottom">Rows below the padding that a last window may reach; they count in no mean.</param>
/// <param name="OverhangRight">Columns to the right of the padding.</param>
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
    int DilationX = 1,
    int OverhangBottom = 0,
    int OverhangRight = 0)
{
    internal PoolingShape Over(Tensor x, string operation = "Pooling")
    {
        if (x.Rank != 4 || !x.IsFloating)
            throw Error.Shape($"{operation} needs floating-point images [N, C, H, W], got {x.ElementType} {x.Shape}.");
        if (OverhangBottom < 0 || OverhangRight < 0)
            throw Error.Shape($"{operation} of {x.Shape}: an overhang is 0 or above, got {OverhangBottom} rows and {OverhangRight} columns.");
        var shape = new PoolingShape(
            x.Shape[0] * x.Shape[1], x.Shape[2], x.Shape[3], Height, Width, StrideY, StrideX,
            PadTop, Joined(PadBottom, OverhangBottom), PadLeft, Joined(PadRight, OverhangRight), DilationY, DilationX);
        shape.Check(operation, x.Shape);
        return shape;
    }
    // What is too much for a number is too much for a plane, and refused as such.
    private static int Joined(int padding, int overhang) => (int)Math.Min(int.MaxValue, (long)padding + overhang);
}
