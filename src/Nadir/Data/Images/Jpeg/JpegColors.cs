using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nadir;

/// <summary>Turns rows of luminance and colour differences into red, green and blue, in libjpeg's whole numbers.</summary>
/// <remarks>Source: JFIF 1.02; 16 bits behind the point, rounded as libjpeg's tables are.</remarks>
internal static class JpegColors
{
    private const int Bits = 16, Half = 1 << (Bits - 1), Center = 128;
    private const int RedOfRed = 91881, BlueOfBlue = 116130, GreenOfRed = -46802, GreenOfBlue = -22554;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void ToRgb(ReadOnlySpan<byte> luma, ReadOnlySpan<byte> blue, ReadOnlySpan<byte> red, Span<byte> target, int width)
    {
        var x = 0;
        var together = Vector256.Create(
            (byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 255, 255, 255, 255, 16, 17, 18, 20, 21, 22, 24, 25, 26, 28, 29, 30, 255, 255, 255, 255);
        for (; x <= width - 16; x += 8)
        {
            var y = Widen(luma, x);
            var cb = Widen(blue, x) - Vector256.Create(Center);
            var cr = Widen(red, x) - Vector256.Create(Center);
            var half = Vector256.Create(Half);
            var r = Clamp(y + (((cr * RedOfRed) + half) >> Bits));
            var g = Clamp(y + (((cb * GreenOfBlue) + (cr * GreenOfRed) + half) >> Bits));
            var b = Clamp(y + (((cb * BlueOfBlue) + half) >> Bits));
            var pixels = Vector256.Shuffle((r | (g << 8) | (b << 16)).AsByte(), together);
            pixels.GetLower().StoreUnsafe(ref target[3 * x]);
            pixels.GetUpper().StoreUnsafe(ref target[(3 * x) + 12]);
        }

        for (; x < width; x++)
        {
            var (y, cb, cr) = ((int)luma[x], blue[x] - Center, red[x] - Center);
            target[3 * x] = Clamp(y + (((cr * RedOfRed) + Half) >> Bits));
            target[(3 * x) + 1] = Clamp(y + (((cb * GreenOfBlue) + (cr * GreenOfRed) + Half) >> Bits));
            target[(3 * x) + 2] = Clamp(y + (((cb * BlueOfBlue) + Half) >> Bits));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Interleave(ReadOnlySpan<byte> red, ReadOnlySpan<byte> green, ReadOnlySpan<byte> blue, Span<byte> target, int width)
    {
        for (var x = 0; x < width; x++)
            (target[3 * x], target[(3 * x) + 1], target[(3 * x) + 2]) = (red[x], green[x], blue[x]);
    }

    /// <summary>Printing colours as Adobe stores them, inverted, to red, green and blue, as Pillow converts them.</summary>
    public static void FromInk(Span<byte> rgb, ReadOnlySpan<byte> black, int width)
    {
        for (var i = 0; i < 3 * width; i++)
        {
            var level = black[i / 3];
            var product = ((byte.MaxValue - rgb[i]) * level) + 0x80;
            rgb[i] = Clamp(level - (((product >> 8) + product) >> 8));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Widen(ReadOnlySpan<byte> samples, int x)
    {
        var bytes = Vector128.CreateScalarUnsafe(BinaryPrimitives.ReadUInt64LittleEndian(samples[x..])).AsByte();
        return Vector256.WidenLower(Vector128.WidenLower(bytes).ToVector256Unsafe()).AsInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Clamp(Vector256<int> levels) =>
        Vector256.Min(Vector256.Max(levels, Vector256<int>.Zero), Vector256.Create((int)byte.MaxValue));

    private static byte Clamp(int level) => (byte)Math.Clamp(level, 0, byte.MaxValue);
}
