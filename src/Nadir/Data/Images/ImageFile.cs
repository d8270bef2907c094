namespace Nadir;

/// <summary>Reads image files: PNG, JPEG, BMP, PBM, PGM, PPM; which it is, its first bytes tell, not its name.</summary>
/// <remarks>
/// PNG: every colour type, depth and interlace, the first picture of an animated one. JPEG: baseline and extended sequential
/// of 8 bits. BMP: 1 to 32 bits, RLE, bit fields. PNM: P1 to P6, up to 16 bits. Each may be packed by gzip. The pixels of PNG,
/// BMP and PNM are Pillow's bit for bit, those of JPEG libjpeg-turbo's within 1. Twin: PIL.Image.open, torchvision.io.read_image.
/// </remarks>
public static class ImageFile
{
    private const int SignatureLength = 8;

    /// <summary>The endings that files of these kinds usually have, with the point, in lower case.</summary>
    public static IReadOnlyList<string> Extensions { get; } =
        [".png", ".jpg", ".jpeg", ".jpe", ".bmp", ".dib", ".pbm", ".pgm", ".ppm", ".pnm"];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="color">Which channels the picture gets.</param>
    /// <exception cref="DataException">The file cannot be read, is of another kind, or is damaged.</exception>
    public static Image Read(string path, ImageColor color = ImageColor.Keep) =>
        Read(path, new ImageOptions { Color = color });

    /// <inheritdoc cref="Read(string, ImageColor)"/>
    /// <param name="options">How it is read.</param>
    public static Image Read(string path, ImageOptions options) => Read(DataFile.Open(path), Check(options));

    /// <summary>Reads a stream from its start, and closes it.</summary>
    /// <param name="content">The stream.</param>
    /// <param name="color">Which channels the picture gets.</param>
    /// <param name="name">What errors call it.</param>
    /// <exception cref="DataException">The content cannot be read, is of another kind, or is damaged.</exception>
    public static Image Read(Stream content, ImageColor color = ImageColor.Keep, string? name = null) =>
        Read(content, new ImageOptions { Color = color }, name);

    /// <inheritdoc cref="Read(Stream, ImageColor, string?)"/>
    /// <param name="options">How it is read.</param>
    public static Image Read(Stream content, ImageOptions options, string? name = null) =>
        Read(DataFile.Open(content, name), Check(options));

    private static ImageOptions Check(ImageOptions options)
    {
        Require.Defined(Require.Present(options).Color);
        return options.MaxPixels > 0
            ? options
            : throw Error.OutOfRange($"MaxPixels must be above 0, got {options.MaxPixels}.", nameof(options));
    }

    private static Image Read(DataStream stream, ImageOptions options)
    {
        using (stream)
        {
            using var content = new ImageContent(stream);
            var image = Decode(content, options);
            return (options.Upright ? image.Upright() : image).Convert(options.Color);
        }
    }

    private static Image Decode(ImageContent content, ImageOptions options) => content.Peek(SignatureLength) switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => PngReader.Read(content, options),
        [0xFF, 0xD8, 0xFF, ..] => JpegReader.Read(content, options),
        [(byte)'B', (byte)'M', ..] => BmpReader.Read(content, options),
        [(byte)'P', >= (byte)'1' and <= (byte)'6', ..] => PnmReader.Read(content, options),
        [] => throw content.Broken($"the file is empty. An image is expected; fetch it again."),
        var first => throw content.Broken($"{Kind(first)}; PNG, JPEG, BMP and PNM (PBM, PGM, PPM) are read. Convert it, with ImageMagick: magick in out.png."),
    };

    private static string Kind(ReadOnlySpan<byte> first) => first switch
    {
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "this is a GIF",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => "this is a RIFF file, as WebP images are",
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => "this is a TIFF",
        [0, 0, 0, 0x0C, (byte)'j', (byte)'P', ..] or [0xFF, 0x4F, 0xFF, 0x51, ..] => "this is a JPEG 2000 image",
        [(byte)'P', (byte)'7', ..] => "this is a PAM",
        _ => $"this is no image that is known: it begins with {System.Convert.ToHexString(first)}",
    };
}
