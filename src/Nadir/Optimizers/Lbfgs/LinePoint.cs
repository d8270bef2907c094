namespace Nadir;

/// <summary>A point of a line search: how far along, the loss there, its gradient and its slope along the line.</summary>
internal sealed class LinePoint(FlatWeights weights)
{
    public double Step { get; set; }

    public double Loss { get; set; }

    public double Slope { get; set; }

    public Tensor Gradient { get; } = weights.NewVector();

    /// <summary>The place of the smallest value of the cubic that has both points' values and slopes, between two bounds.</summary>
    /// <remarks>The middle where the cubic has none, or a point's loss is infinite.</remarks>
    public static double Cubic(LinePoint first, LinePoint second, double from, double to)
    {
        var (left, right) = first.Step <= second.Step ? (first, second) : (second, first);
        var bend = left.Slope + right.Slope - (3 * (left.Loss - right.Loss) / (left.Step - right.Step));
        var square = (bend * bend) - (left.Slope * right.Slope);
        if (!(square >= 0))
            return (from + to) / 2;
        var root = Math.Sqrt(square);
        var best = right.Step - ((right.Step - left.Step) * ((right.Slope + root - bend) / (right.Slope - left.Slope + (2 * root))));
        return double.IsFinite(best) ? Math.Min(Math.Max(best, from), to) : (from + to) / 2;
    }
}
