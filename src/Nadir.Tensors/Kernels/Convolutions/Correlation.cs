namespace Nadir.Tensors;

/// <summary>Sums over a window that slides over padded planes: every direction of a convolution is one.</summary>
/// <remarks>
/// Output (row, column) sums, over channels and taps, the padded source at
/// (row · StepY + tap row, column · StepX + tap column). Source (0, 0) is at (Top, Left) of the padded plane; negative
/// values cut the source instead.
/// </remarks>
internal readonly record struct Correlation(
    int Channels,
    int SourceHeight,
    int SourceWidth,
    int Top,
    int Left,
    int StepY,
    int StepX,
    Taps TapRows,
    Taps TapColumns,
    int Rows,
    int Columns)
{
    public int SourcePlane => SourceHeight * SourceWidth;

    /// <summary>Products that one output sums.</summary>
    public int Products => Channels * TapRows.Count * TapColumns.Count;

    /// <summary>Whether every tap of every output lies inside the source, so that it can be read where it is.</summary>
    public bool ReadsInPlace =>
        StepY == 1 && StepX == 1 && Top <= 0 && Left <= 0
        && Rows - 1 + TapRows.Span - Top < SourceHeight && Columns - 1 + TapColumns.Span - Left < SourceWidth;

    /// <summary>The source of a convolution's output.</summary>
    public static Correlation Of(in ConvolutionShape shape) => new(
        shape.GroupInputs, shape.InputHeight, shape.InputWidth, shape.PadTop, shape.PadLeft, shape.StrideY,
        shape.StrideX, new Taps(shape.KernelHeight, shape.DilationY), new Taps(shape.KernelWidth, shape.DilationX),
        shape.OutputHeight, shape.OutputWidth);
}
