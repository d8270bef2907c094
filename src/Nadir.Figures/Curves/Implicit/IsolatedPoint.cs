namespace Nadir.Figures;

/// <summary>Decides by values whether a function that keeps its sign touches 0 within a small box.</summary>
internal static class IsolatedPoint
{
    // Of the values around the box: what a function leaves that touches 0 within it.
    private const double Touch = 1e-4;
    private const int Steps = 60;

    public static CurvePoint? Find(PlaneFunction function, PlaneBox box)
    {
        var best = new CurvePoint(box.XLow + box.Width / 2, box.YLow + box.Height / 2);
        var least = Size(function, best);
        var (stepX, stepY) = (box.Width / 2, box.Height / 2);
        var around = double.PositiveInfinity;
        for (var i = 0; i < 9; i++)
            if (i != 4)
                around = Math.Min(around, Size(function, new(best.X + (i % 3 - 1) * box.Width, best.Y + (i / 3 - 1) * box.Height)));
        for (var step = 0; step < Steps && least > 0; step++)
        {
            var (nearest, value) = (best, least);
            for (var i = 0; i < 9; i++)
            {
                var point = new CurvePoint(best.X + (i % 3 - 1) * stepX, best.Y + (i / 3 - 1) * stepY);
                var size = Size(function, point);
                if (size < value)
                    (nearest, value) = (point, size);
            }

            if (value < least)
                (best, least) = (nearest, value);
            else
                (stepX, stepY) = (stepX / 2, stepY / 2);
        }

        var isInside = Math.Abs(best.X - box.XLow - box.Width / 2) <= box.Width
            && Math.Abs(best.Y - box.YLow - box.Height / 2) <= box.Height;
        return isInside && least <= Touch * around && double.IsFinite(around) ? best : null;
    }

    private static double Size(PlaneFunction function, CurvePoint point)
    {
        var size = Math.Abs(function.Value(point.X, point.Y));
        return double.IsNaN(size) ? double.PositiveInfinity : size;
    }
}
