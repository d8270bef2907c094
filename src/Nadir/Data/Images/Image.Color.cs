using System.Numerics;

namespace Nadir;

public sealed partial class Image
{
    // ITU-R 601-2 luma in 16-bit fixed point, as Pillow has it.
    private const uint RedShare = 19595, GreenShare = 38470, BlueShare = 7471, Half = 0x8000;
    private const int ShareBits = 16;

    /// <summary>The picture with other channels; itself where it has them.</summary>
    /// <remarks>Twin: PIL.Image.Image.convert with "L", "RGB", "RGBA", of which it gives the same bits.</remarks>
    public Image Convert(ImageColor color)
    {
        var channels = Require.Defined(color) switch
        {
            ImageColor.Grey => 1,
            ImageColor.Rgb => 3,
            ImageColor.Rgba => 4,
            _ => Channels,
        };
        if (channels == Channels)
            return this;
        return words is not null
            ? new Image(Width, Height, channels, Convert(words, channels, ushort.MaxValue)) { Orientation = Orientation }
            : new Image(Width, Height, channels, Convert(bytes!, channels, byte.MaxValue)) { Orientation = Orientation };
    }

    private T[] Convert<T>(T[] values, int channels, T opaque)
        where T : struct, IBinaryInteger<T>
    {
        var converted = GC.AllocateUninitializedArray<T>(checked(Width * Height * channels));
        for (int from = 0, to = 0; to < converted.Length; from += Channels, to += channels)
        {
            if (channels == 1)
            {
                converted[to] = Channels < 3 ? values[from] : Grey(values[from], values[from + 1], values[from + 2]);
                continue;
            }

            var isGrey = Channels < 3;
            converted[to] = values[from];
            converted[to + 1] = values[isGrey ? from : from + 1];
            converted[to + 2] = values[isGrey ? from : from + 2];
            if (channels == 4)
                converted[to + 3] = Channels is 2 ? values[from + 1] : opaque;
        }

        return converted;
    }

    // 16-bit values times 16-bit shares stay below 2³².
    private static T Grey<T>(T red, T green, T blue)
        where T : struct, IBinaryInteger<T> => T.CreateTruncating(
            ((uint.CreateTruncating(red) * RedShare) + (uint.CreateTruncating(green) * GreenShare)
            + (uint.CreateTruncating(blue) * BlueShare) + Half) >> ShareBits);
}
