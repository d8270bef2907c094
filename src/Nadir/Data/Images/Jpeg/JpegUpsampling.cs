using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nadir;

/// <summary>Brings a component's rows to the size of the picture as libjpeg-turbo does by default.</summary>
/// <remarks>
/// Ratios of 2 across, down, or both weigh the nearer sample by 3/4 and the farther by 1/4 ("fancy"), with roundings that
/// alternate; other ratios, and 2 across of at most two samples, repeat.
/// </remarks>
internal sealed class JpegUpsampling(JpegFrame frame, JpegComponent component)
{
    private const int SmallestFancy = 3;

    private readonly int across = frame.Horizontal / component.Horizontal;
    private readonly int down = frame.Vertical / component.Vertical;

    // One more at either end: the end's sample again.
    private readonly ushort[] sums = new ushort[component.Width + 2];
    private readonly byte[] wide = new byte[Math.Max(component.Stride * frame.Horizontal / component.Horizontal, 2 * component.Width)];

    /// <summary>A row of the picture's width or more; valid until the next call.</summary>
    public ReadOnlySpan<byte> Row(int y)
    {
        var isWide = across == 2 && down <= 2 && component.Width >= SmallestFancy;
        if (across == 1 && down == 1)
            return Stored(y);
        if (across == 1 && down == 2)
            return Between(y, wide);
        if (!isWide)
            return Repeat(Stored(y / down));
        if (down == 1)
            Widen(Stored(y));
        else
            Sum(Stored(y / 2), Stored(Other(y)));
        (sums[0], sums[^1]) = (sums[1], sums[^2]);
        Spread(sums, wide, component.Width, down == 1 ? 2 : 4);
        return wide;
    }

    private int Other(int y) => Math.Clamp((y & 1) == 0 ? (y / 2) - 1 : (y / 2) + 1, 0, component.Height - 1);

    private ReadOnlySpan<byte> Stored(int y) => component.Samples.AsSpan(y * component.Stride, component.Stride);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private ReadOnlySpan<byte> Repeat(ReadOnlySpan<byte> from)
    {
        for (int x = 0, to = 0; x < component.Width; x++)
        {
            for (var i = 0; i < across; i++)
                wide[to++] = from[x];
        }

        return wide;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private ReadOnlySpan<byte> Between(int y, byte[] target)
    {
        var near = Stored(y / 2);
        var far = Stored(Other(y));
        var round = (ushort)(1 + (y & 1));
        var x = 0;
        for (; x <= component.Width - Vector128<byte>.Count; x += Vector128<byte>.Count)
        {
            var close = Vector256.WidenLower(Vector128.Create(near[x..]).ToVector256Unsafe());
            var distant = Vector256.WidenLower(Vector128.Create(far[x..]).ToVector256Unsafe());
            var mixed = (close + close + close + distant + Vector256.Create(round)) >>> 2;
            Vector128.Narrow(mixed.GetLower(), mixed.GetUpper()).CopyTo(target.AsSpan(x));
        }

        for (; x < component.Width; x++)
            target[x] = (byte)(((3 * near[x]) + far[x] + round) >> 2);
        return target;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Widen(ReadOnlySpan<byte> from)
    {
        var target = sums.AsSpan(1, component.Width);
        var x = 0;
        for (; x <= target.Length - Vector256<ushort>.Count; x += Vector256<ushort>.Count)
            Vector256.WidenLower(Vector128.Create(from[x..]).ToVector256Unsafe()).CopyTo(target[x..]);
        for (; x < target.Length; x++)
            target[x] = from[x];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Sum(ReadOnlySpan<byte> near, ReadOnlySpan<byte> far)
    {
        var target = sums.AsSpan(1, component.Width);
        var x = 0;
        for (; x <= target.Length - Vector256<ushort>.Count; x += Vector256<ushort>.Count)
        {
            var close = Vector256.WidenLower(Vector128.Create(near[x..]).ToVector256Unsafe());
            var distant = Vector256.WidenLower(Vector128.Create(far[x..]).ToVector256Unsafe());
            (close + close + close + distant).CopyTo(target[x..]);
        }

        for (; x < target.Length; x++)
            target[x] = (ushort)((3 * near[x]) + far[x]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Spread(ReadOnlySpan<ushort> sums, Span<byte> target, int width, int shift)
    {
        // 8 and 7 of 16, or 1 and 2 of 4: libjpeg's.
        var (first, second) = shift == 4 ? ((ushort)8, (ushort)7) : ((ushort)1, (ushort)2);
        var pairs = MemoryMarshal.Cast<byte, ushort>(target);
        var x = 0;
        for (; x <= width - Vector256<ushort>.Count; x += Vector256<ushort>.Count)
        {
            var here = Vector256.Create(sums[(x + 1)..]);
            here = here + here + here;
            var left = (here + Vector256.Create(sums[x..]) + Vector256.Create(first)) >>> shift;
            var right = (here + Vector256.Create(sums[(x + 2)..]) + Vector256.Create(second)) >>> shift;
            (left | (right << 8)).CopyTo(pairs[x..]);
        }

        for (; x < width; x++)
        {
            target[2 * x] = (byte)(((3 * sums[x + 1]) + sums[x] + first) >> shift);
            target[(2 * x) + 1] = (byte)(((3 * sums[x + 1]) + sums[x + 2] + second) >> shift);
        }
    }
}
