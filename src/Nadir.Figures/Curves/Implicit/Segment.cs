namespace Nadir.Figures;

/// <summary>A straight way through the plane, along which a function is a function of the share from 0 to 1.</summary>
internal readonly record struct Segment(PlaneFunction Function, CurvePoint Start, CurvePoint End)
{
    public CurvePoint At(double share) => share >= 1 ? End : CurvePoint.Between(Start, End, share);

    public double Value(double share)
    {
        var point = At(share);
        return Function.Value(point.X, point.Y);
    }

    /// <summary>The share at which the function passes 0, given values of different sign at both ends (Chandrupatla's method).</summary>
    public double Root(double startValue, double endValue, double tolerance)
    {
        var (a, b, c) = (1.0, 0.0, 0.0);
        var (atA, atB, atC) = (endValue, startValue, startValue);
        var next = 0.5;
        for (var round = 0; round < 100; round++)
        {
            var share = a + next * (b - a);
            var value = Value(share);
            if (double.IsNegative(value) == double.IsNegative(atA))
                (c, atC) = (a, atA);
            else
                (c, b, atC, atB) = (b, a, atB, atA);
            (a, atA) = (share, value);

            var (best, least) = Math.Abs(atA) < Math.Abs(atB) ? (a, atA) : (b, atB);
            var edge = tolerance / Math.Abs(b - c);
            if (least == 0 || edge > 0.5 || b == a)
                return best;

            var (along, across) = ((a - b) / (c - b), (atA - atB) / (atC - atB));
            next = 0.5;
            if (across * across < along && (1 - across) * (1 - across) < 1 - along)
                next = atA / (atB - atA) * atC / (atB - atC) + (c - a) / (b - a) * atA / (atC - atA) * atB / (atC - atB);
            next = Math.Clamp(double.IsFinite(next) ? next : 0.5, Math.Min(edge, 0.5), Math.Max(1 - edge, 0.5));
        }

        return a;
    }
}
