using System.Runtime.InteropServices;

namespace Nadir;

public sealed partial class Image
{
    /// <summary>The largest number that EXIF gives an orientation.</summary>
    internal const int LargestOrientation = 8;

    /// <summary>The picture turned as its camera was held; itself where it stands upright.</summary>
    /// <remarks>Twin: PIL.ImageOps.exif_transpose.</remarks>
    public Image Upright()
    {
        if (Orientation is < 2 or > LargestOrientation)
            return this;

        // From 5 on rows were columns.
        var (width, height) = Orientation < 5 ? (Width, Height) : (Height, Width);
        if (words is null)
            return new Image(width, height, Channels, Turn(bytes!, width, height));
        var turned = Turn(MemoryMarshal.AsBytes<ushort>(words), width, height);
        return new Image(width, height, Channels, MemoryMarshal.Cast<byte, ushort>(turned).ToArray());
    }

    private byte[] Turn(ReadOnlySpan<byte> values, int width, int height)
    {
        var turned = new byte[values.Length];
        var pixel = Channels * Bits / 8;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (fromX, fromY) = Orientation switch
                {
                    2 => (Width - 1 - x, y),
                    3 => (Width - 1 - x, Height - 1 - y),
                    4 => (x, Height - 1 - y),
                    5 => (y, x),
                    6 => (y, Height - 1 - x),
                    7 => (Width - 1 - y, Height - 1 - x),
                    _ => (Width - 1 - y, x),
                };
                values.Slice(((fromY * Width) + fromX) * pixel, pixel).CopyTo(turned.AsSpan(((y * width) + x) * pixel));
            }
        }

        return turned;
    }
}
