namespace Nadir;

/// <summary>How image files are read.</summary>
public sealed record ImageOptions
{
    /// <summary>What is read when nothing else is asked for.</summary>
    public static ImageOptions Default { get; } = new();

    /// <summary>Which channels the picture gets.</summary>
    public ImageColor Color { get; init; } = ImageColor.Keep;

    /// <summary>Whether a picture is turned as its camera was held (EXIF orientation).</summary>
    public bool Upright { get; init; }

    /// <summary>Files that declare more pixels are refused before memory is taken for them; 2²⁷ (134 million) unless set.</summary>
    public long MaxPixels { get; init; } = 1L << 27;
}
