using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Small gray images in rows, each with a caption.</summary>
public sealed class ImageGridTrace : Trace
{
    internal ImageGridTrace(IEnumerable<GrayImage> images, IEnumerable<string>? captions, int columns)
    {
        Images = [.. Require.Present(images).Select(image => Require.Present(image))];
        Captions = captions is null ? [] : [.. captions.Select(caption => PlainText.OfLines(caption ?? "", nameof(captions)))];
        Columns = Require.Positive(columns);
        if (captions is not null && Captions.Count != Images.Count)
        {
            throw Error.Shape(
                $"AddImages needs one caption an image, or null; got {Captions.Count} for {Images.Count} images.");
        }

        if (Images.Select(image => $"{image.Width}×{image.Height}").Distinct().ToArray() is [var size, var other, ..])
            throw Error.Shape($"AddImages needs images of one size, got {size} and {other}. Use one grid a size.");
    }

    public IReadOnlyList<GrayImage> Images { get; }

    /// <summary>One an image, or none.</summary>
    public IReadOnlyList<string> Captions { get; }

    /// <summary>Images a row.</summary>
    public int Columns { get; }

    /// <summary>Side of an image's longer edge. Range: above 0. Unit: CSS pixels.</summary>
    public double ImageSize { get; set => field = Require.Positive(value, nameof(ImageSize)); } = 56;

    /// <summary>Indices of images whose frame and caption are set off, such as wrong predictions.</summary>
    public IReadOnlySet<int> Highlighted { get; set => field = Require.Present(value, nameof(Highlighted)); } = new HashSet<int>();

    internal int Rows => (Images.Count + Columns - 1) / Columns;

    internal override bool StandsAlone => true;

    internal override void Extend(DataRange x, DataRange y)
    {
    }
}
