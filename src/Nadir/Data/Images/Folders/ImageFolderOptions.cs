namespace Nadir;

/// <summary>How the images of a folder are read.</summary>
public sealed record ImageFolderOptions
{
    /// <summary>Which channels each image gets; they must all have the same.</summary>
    public ImageColor Color { get; init; } = ImageColor.Rgb;

    /// <summary>How images get their size.</summary>
    public ImageInterpolation Interpolation { get; init; } = ImageInterpolation.Bilinear;

    /// <summary>Whether an image of another shape loses its edges, in equal parts, instead of being stretched.</summary>
    public bool CropToAspect { get; init; }

    /// <summary>Whether the whole folder is one class, sub-folders included.</summary>
    public bool Flat { get; init; }

    /// <summary>Called for each file that cannot be read, which is then left out; null: the error stops the reading.</summary>
    public Action<DataException>? Skipped { get; init; }

    /// <summary>The share that is held back for validation; at least 0 and below 1.</summary>
    public double ValidationShare { get; init; }

    /// <summary>Which part is read.</summary>
    public ImageSubset Subset { get; init; } = ImageSubset.All;

    /// <summary>Whether a stream has another order in each pass.</summary>
    public bool Shuffle { get; init; }

    /// <summary>The seed of order and split.</summary>
    public ulong Seed { get; init; }

    /// <summary>Threads that decode; null: as many as calculations may use.</summary>
    public int? Workers { get; init; }

    /// <summary>Images that declare more pixels are refused.</summary>
    public long MaxPixels { get; init; } = ImageOptions.Default.MaxPixels;
}
