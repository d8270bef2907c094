using System.Runtime.InteropServices;

namespace Nadir.Figures;

/// <summary>A picture of 8-bit red, green, blue and opacity; a pixel is a number whose lowest byte is red.</summary>
internal sealed class PixelImage(int width, int height, uint[] pixels)
{
    private const uint Opaque = 0xff000000;

    public int Width { get; } = width;

    public int Height { get; } = height;

    /// <summary>Row by row from the top.</summary>
    public ReadOnlySpan<uint> Pixels => pixels;

    public PixelBox Whole => new(0, 0, Width, Height);

    /// <summary>One row of a box.</summary>
    public ReadOnlySpan<uint> Row(PixelBox box, int row) =>
        Pixels.Slice((box.Top + row) * Width + box.Left, box.Width);

    /// <summary>Red, green, blue, opacity of the pixels in a box.</summary>
    public byte[] Bytes(PixelBox box)
    {
        var bytes = new byte[box.Width * box.Height * sizeof(uint)];
        for (var row = 0; row < box.Height; row++)
            MemoryMarshal.AsBytes(Row(box, row)).CopyTo(bytes.AsSpan(row * box.Width * sizeof(uint)));
        return bytes;
    }

    /// <summary>The least box with every pixel in which images of one size differ; one pixel if none does.</summary>
    public PixelBox Difference(PixelImage other)
    {
        var (left, right, top, bottom) = (Width, -1, Height, -1);
        for (var row = 0; row < Height; row++)
        {
            var mine = Row(Whole, row);
            var theirs = other.Row(Whole, row);
            var same = mine.CommonPrefixLength(theirs);
            if (same == Width)
                continue;
            (top, bottom) = (Math.Min(top, row), row);
            left = Math.Min(left, same);
            var last = Width - 1;
            while (last > right && mine[last] == theirs[last])
                last--;
            right = Math.Max(right, last);
        }

        return right < 0 ? new PixelBox(0, 0, 1, 1) : new PixelBox(left, top, right - left + 1, bottom - top + 1);
    }

    /// <summary>The image on white paper: every pixel opaque.</summary>
    public PixelImage OnWhite() =>
        pixels.AsSpan().IndexOfAnyInRange(0u, Opaque - 1) < 0
            ? this
            : new PixelImage(Width, Height, Array.ConvertAll(pixels, OnWhite));

    private static uint OnWhite(uint pixel)
    {
        var opacity = pixel >> 24;
        var blended = Opaque;
        for (var shift = 0; shift < 24; shift += 8)
            blended |= (((pixel >> shift) & 0xff) * opacity + 255 * (255 - opacity) + 127) / 255 << shift;
        return blended;
    }
}
