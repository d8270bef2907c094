using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nadir;

/// <summary>Takes pixels of three bytes apart into planes of numbers, sixteen pixels at a time.</summary>
internal static class PixelPlanes
{
    private const int Channels = 3;
    private const int Pixels = 16;

    /// <summary>Writes one channel's values over white; the same bits as dividing each by itself.</summary>
    /// <returns>How many pixels were written; the rest is fewer than sixteen.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int Spread(ReadOnlySpan<byte> values, int channel, Span<float> target, float white)
    {
        var (first, second, third) = (Places(channel, 0), Places(channel, 1), Places(channel, 2));
        var whole = Vector128.Create(white);
        var done = 0;
        for (; done + Pixels <= target.Length; done += Pixels)
        {
            var from = values.Slice(done * Channels, Pixels * Channels);
            var bytes = Vector128.Shuffle(Vector128.Create(from[..Pixels]), first)
                | Vector128.Shuffle(Vector128.Create(from.Slice(Pixels, Pixels)), second)
                | Vector128.Shuffle(Vector128.Create(from[(2 * Pixels)..]), third);
            var (low, high) = Vector128.Widen(bytes);
            var to = target.Slice(done, Pixels);
            Write(low, whole, to);
            Write(high, whole, to[(Pixels / 2)..]);
        }

        return done;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(Vector128<ushort> levels, Vector128<float> white, Span<float> to)
    {
        var (low, high) = Vector128.Widen(levels);
        (Vector128.ConvertToSingle(low.AsInt32()) / white).CopyTo(to);
        (Vector128.ConvertToSingle(high.AsInt32()) / white).CopyTo(to[Vector128<float>.Count..]);
    }

    // Pixel p's byte lies at 3p + channel; a place outside this register of sixteen gives 0.
    private static Vector128<byte> Places(int channel, int register)
    {
        Span<byte> places = stackalloc byte[Pixels];
        for (var pixel = 0; pixel < Pixels; pixel++)
        {
            var place = (pixel * Channels) + channel - (register * Pixels);
            places[pixel] = place is >= 0 and < Pixels ? (byte)place : byte.MaxValue;
        }

        return Vector128.Create<byte>(places);
    }
}
