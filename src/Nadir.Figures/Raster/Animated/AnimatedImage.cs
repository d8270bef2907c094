namespace Nadir.Figures;

/// <summary>Pictures of one size shown one after another.</summary>
/// <param name="Frames">Each a PNG; they are kept packed, since a minute of pictures would not fit in memory.</param>
/// <param name="FrameDuration">How long each stays.</param>
/// <param name="Loops">Whether the first follows the last.</param>
internal sealed record AnimatedImage(IReadOnlyList<byte[]> Frames, TimeSpan FrameDuration, bool Loops)
{
    /// <summary>The pictures, each with the box that differs from the one before; the first is all new.</summary>
    public IEnumerable<(PixelImage Image, PixelImage? Before, PixelBox Box)> Changes(
        Func<PixelImage, PixelImage> prepare, CancellationToken cancellation)
    {
        PixelImage? before = null;
        foreach (var frame in Frames)
        {
            cancellation.ThrowIfCancellationRequested();
            var image = prepare(PngDecoder.Decode(frame));
            yield return (image, before, before is null ? image.Whole : image.Difference(before));
            before = image;
        }
    }
}
