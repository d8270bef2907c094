namespace Nadir;

/// <summary>A picture in memory: rows from the top, pixels from the left, the channels of a pixel side by side.</summary>
/// <remarks>
/// 1 channel is grey, 2 grey and alpha, 3 red, green and blue, 4 those and alpha. A channel has 8 bits, or 16 where the
/// file has them; alpha is not multiplied in. Twin: PIL.Image.
/// </remarks>
public sealed partial class Image
{
    /// <summary>The most channels a pixel has.</summary>
    public const int MaximumChannels = 4;

    private readonly byte[]? bytes;
    private readonly ushort[]? words;

    /// <summary>A picture of 8 bits a channel.</summary>
    /// <param name="width">Pixels in a row; above 0.</param>
    /// <param name="height">Rows; above 0.</param>
    /// <param name="channels">1 to 4.</param>
    /// <param name="bytes">height × width × channels values, kept and not copied.</param>
    /// <exception cref="ArgumentException">A size is outside its range, or the number of values does not fit.</exception>
    public Image(int width, int height, int channels, byte[] bytes)
        : this(width, height, channels, Require.Present(bytes).Length) => this.bytes = bytes;

    /// <summary>A picture of 16 bits a channel.</summary>
    /// <inheritdoc cref="Image(int, int, int, byte[])"/>
    /// <param name="words">height × width × channels values, kept and not copied.</param>
    public Image(int width, int height, int channels, ushort[] words)
        : this(width, height, channels, Require.Present(words).Length) => this.words = words;

    private Image(int width, int height, int channels, int count)
    {
        (Width, Height, Channels) = (Require.Positive(width), Require.Positive(height), CheckChannels(channels));
        if ((long)width * height * channels != count)
            throw Error.Argument($"An image of {width}×{height} with {channels} channels has {(long)width * height * channels} values, got {count}.");
    }

    /// <summary>Pixels in a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>1 grey, 2 grey and alpha, 3 red, green, blue, 4 those and alpha.</summary>
    public int Channels { get; }

    /// <summary>Bits a channel: 8 or 16.</summary>
    public int Bits => bytes is null ? 16 : 8;

    /// <summary>How a camera held it, as EXIF numbers it: 1 upright, 2 to 8 turned or mirrored (<see cref="Upright"/>).</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>The values of a picture of 8 bits.</summary>
    /// <exception cref="InvalidOperationException">The picture has 16 bits a channel.</exception>
    public ReadOnlySpan<byte> Bytes => bytes ?? throw Error.State($"This image has 16 bits a channel. Read Words, or call To8Bits() first.");

    /// <summary>The values of a picture of 16 bits.</summary>
    /// <exception cref="InvalidOperationException">The picture has 8 bits a channel.</exception>
    public ReadOnlySpan<ushort> Words => words ?? throw Error.State($"This image has 8 bits a channel. Read Bytes.");

    /// <summary>The picture with 8 bits a channel: the higher byte of 16, or itself.</summary>
    public Image To8Bits()
    {
        if (words is null)
            return this;
        var high = new byte[words.Length];
        for (var i = 0; i < high.Length; i++)
            high[i] = (byte)(words[i] >> 8);
        return new Image(Width, Height, Channels, high) { Orientation = Orientation };
    }

    /// <summary>Writes a PNG file.</summary>
    /// <exception cref="DataException">The file cannot be written; what was there before is unchanged.</exception>
    public void SavePng(string path) => DurableFile.Write(path, stream => PngFile.Write(stream, this));

    private static int CheckChannels(int channels) => channels is >= 1 and <= MaximumChannels
        ? channels
        : throw Error.OutOfRange($"channels must be from 1 to {MaximumChannels}, got {channels}.", nameof(channels));
}
