namespace Nadir;

/// <summary>Moves pixels by an affine map, linearly between four: the case that almost every augmentation is.</summary>
internal static class LinearWarp
{
    /// <summary>Warps planes that lie one after the other; places are found once for all of them.</summary>
    public static void Apply(
        ReadOnlySpan<float> from, Span<float> to, int height, int width, in AffineMap map, FillMode mode, float value)
    {
        var plane = height * width;
        var channels = from.Length / plane;
        for (var row = 0; row < height; row++)
        {
            var (startY, startX) = (map.RowOffset + (row * map.RowByRow), map.ColumnOffset + (row * map.ColumnByRow));
            for (var column = 0; column < width; column++)
            {
                var (y, x) = (startY + (column * map.RowByColumn), startX + (column * map.ColumnByColumn));
                if (!(y >= 0 && y <= height - 1 && x >= 0 && x <= width - 1))
                    (y, x) = (Border.Place(y, height, mode), Border.Place(x, width, mode));
                var at = (row * width) + column;
                if (y <= -1 || x <= -1)
                {
                    for (var channel = 0; channel < channels; channel++, at += plane)
                        to[at] = value;
                    continue;
                }

                var (top, left) = ((int)Math.Floor(y), (int)Math.Floor(x));
                var (down, right) = ((float)(y - top), (float)(x - left));
                var (upper, lower) = (Math.Max(top, 0) * width, Math.Min(top + 1, height - 1) * width);
                var (first, second) = (Math.Max(left, 0), Math.Min(left + 1, width - 1));
                for (var channel = 0; channel < channels; channel++, at += plane)
                {
                    var source = from.Slice(channel * plane, plane);
                    var above = source[upper + first] + (right * (source[upper + second] - source[upper + first]));
                    var below = source[lower + first] + (right * (source[lower + second] - source[lower + first]));
                    to[at] = above + (down * (below - above));
                }
            }
        }
    }
}
