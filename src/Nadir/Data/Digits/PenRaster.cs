namespace Nadir;

/// <summary>Draws a path with a round pen into a grey image, with smooth edges.</summary>
/// <param name="size">Height and width in pixels.</param>
internal sealed class PenRaster(int size)
{
    private readonly double[] depths = new double[size * size];

    /// <summary>How far each pixel's centre lies inside the ink, in pixels; negative outside.</summary>
    /// <param name="path">In pixels.</param>
    /// <param name="radius">Half the pen's width where the path begins.</param>
    /// <param name="growth">How much the radius grows until the path ends.</param>
    public ReadOnlySpan<double> Draw(PenPath path, double radius, double growth)
    {
        Array.Fill(depths, double.NegativeInfinity);
        var points = path.Points;
        var start = 0;
        foreach (var end in path.StrokeEnds)
        {
            for (var i = start; i + 1 < end; i++)
                DrawPiece(points[i], points[i + 1], radius + (growth * i / points.Length));
            start = end;
        }

        return depths;
    }

    private void DrawPiece(PenPoint from, PenPoint to, double radius)
    {
        var reach = radius + 1;
        var left = Math.Clamp((int)(Math.Min(from.X, to.X) - reach), 0, size);
        var right = Math.Clamp((int)(Math.Max(from.X, to.X) + reach + 1), 0, size);
        var top = Math.Clamp((int)(Math.Min(from.Y, to.Y) - reach), 0, size);
        var bottom = Math.Clamp((int)(Math.Max(from.Y, to.Y) + reach + 1), 0, size);
        var along = to - from;
        var square = (along.X * along.X) + (along.Y * along.Y);
        var scale = square > 0 ? 1 / square : 0;
        for (var y = top; y < bottom; y++)
        {
            var offsetY = y + 0.5 - from.Y;
            for (var x = left; x < right; x++)
            {
                var offsetX = x + 0.5 - from.X;
                var share = Math.Clamp(((offsetX * along.X) + (offsetY * along.Y)) * scale, 0, 1);
                var (awayX, awayY) = (offsetX - (share * along.X), offsetY - (share * along.Y));
                var depth = radius - Math.Sqrt((awayX * awayX) + (awayY * awayY));
                ref var deepest = ref depths[(y * size) + x];
                deepest = Math.Max(deepest, depth);
            }
        }
    }
}
