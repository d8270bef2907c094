namespace Nadir;

/// <summary>Filters rows one after the other, each by the filter that leaves the smallest numbers.</summary>
/// <remarks>The least sum of absolute differences: what the PNG specification advises (12.8).</remarks>
internal sealed class PngFilterChooser
{
    private readonly byte[][] filtered;
    private readonly int pixel;

    // The pixel before the first is 0.
    private byte[] row, above;

    /// <summary>For rows of so many bytes.</summary>
    /// <param name="length">Bytes of a row.</param>
    /// <param name="pixel">Bytes of a pixel.</param>
    public PngFilterChooser(int length, int pixel)
    {
        this.pixel = pixel;
        (row, above) = (new byte[pixel + length], new byte[pixel + length]);
        filtered = new byte[Enum.GetValues<PngFilter>().Length][];
        for (var filter = 0; filter < filtered.Length; filter++)
        {
            filtered[filter] = new byte[1 + length];
            filtered[filter][0] = (byte)filter;
        }
    }

    /// <summary>The next row is written here.</summary>
    public Span<byte> Row => row.AsSpan(pixel);

    /// <summary>The row after its filter's number; valid until the next call.</summary>
    public ReadOnlySpan<byte> Filter()
    {
        Apply();
        var (best, least) = (0, long.MaxValue);
        for (var filter = 0; filter < filtered.Length; filter++)
        {
            var sum = Sum(filtered[filter].AsSpan(1));
            if (sum < least)
                (best, least) = (filter, sum);
        }

        (row, above) = (above, row);
        return filtered[best];
    }

    /// <summary>The neighbour that is nearest to left + above − corner.</summary>
    public static int Paeth(int left, int above, int corner)
    {
        var (toLeft, toAbove) = (Math.Abs(above - corner), Math.Abs(left - corner));
        var toCorner = Math.Abs(left + above - corner - corner);
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    private void Apply()
    {
        var length = row.Length - pixel;
        var here = row.AsSpan(pixel, length);
        var left = row.AsSpan(0, length);
        var up = above.AsSpan(pixel, length);
        var corner = above.AsSpan(0, length);
        here.CopyTo(filtered[(int)PngFilter.None].AsSpan(1));
        var sub = filtered[(int)PngFilter.Left].AsSpan(1);
        var vertical = filtered[(int)PngFilter.Above].AsSpan(1);
        var average = filtered[(int)PngFilter.Average].AsSpan(1);
        var paeth = filtered[(int)PngFilter.Paeth].AsSpan(1);
        for (var i = 0; i < here.Length; i++)
        {
            sub[i] = (byte)(here[i] - left[i]);
            vertical[i] = (byte)(here[i] - up[i]);
            average[i] = (byte)(here[i] - ((left[i] + up[i]) >> 1));
            paeth[i] = (byte)(here[i] - Paeth(left[i], up[i], corner[i]));
        }
    }

    private static long Sum(ReadOnlySpan<byte> differences)
    {
        var sum = 0L;
        foreach (var difference in differences)
            sum += Math.Abs((int)(sbyte)difference);
        return sum;
    }
}
