namespace Nadir;

/// <summary>The pixels that one pass of an interlaced image brings: from a first one on, in steps.</summary>
internal readonly record struct PngPass(int X, int Y, int StepX, int StepY)
{
    /// <summary>The seven passes of an interlaced image. Source: PNG specification, 8.2.</summary>
    public static PngPass[] Adam7 { get; } =
        [new(0, 0, 8, 8), new(4, 0, 8, 8), new(0, 4, 4, 8), new(2, 0, 4, 4), new(0, 2, 2, 4), new(1, 0, 2, 2), new(0, 1, 1, 2)];

    /// <summary>The one pass of an image that is not interlaced.</summary>
    public static PngPass[] Whole { get; } = [new(0, 0, 1, 1)];

    public int Width(int width) => (int)(((long)width - X + StepX - 1) / StepX);

    public int Height(int height) => (int)(((long)height - Y + StepY - 1) / StepY);
}
