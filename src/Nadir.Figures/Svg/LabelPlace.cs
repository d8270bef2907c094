namespace Nadir.Figures;

/// <summary>Where a text stands in the plot.</summary>
/// <param name="X">Its middle.</param>
/// <param name="Y">Its middle.</param>
/// <param name="Angle">Unit: degrees, clockwise.</param>
/// <param name="Width">Along the text.</param>
/// <param name="Height">Across the text.</param>
internal readonly record struct LabelPlace(string Text, double X, double Y, double Angle, double Width, double Height)
{
    private static readonly double[] Along = [-1, -0.5, 0, 0.5, 1];

    /// <summary>Points along its middle line, from end to end.</summary>
    public IEnumerable<(double X, double Y)> Spine
    {
        get
        {
            var (sine, cosine) = Math.SinCos(Angle * Math.PI / 180);
            foreach (var share in Along)
                yield return (X + share * (Width - Height) / 2 * cosine, Y + share * (Width - Height) / 2 * sine);
        }
    }

    public bool Fits(Box box, double air)
    {
        var (sine, cosine) = Math.SinCos(Angle * Math.PI / 180);
        var halfWidth = (Width * Math.Abs(cosine) + Height * Math.Abs(sine)) / 2 + air;
        var halfHeight = (Width * Math.Abs(sine) + Height * Math.Abs(cosine)) / 2 + air;
        return X >= halfWidth && X <= box.Width - halfWidth && Y >= halfHeight && Y <= box.Height - halfHeight;
    }

    /// <summary>The distance between the middle lines of two texts, less half their heights; below 0 they overlap.</summary>
    public double DistanceTo(LabelPlace other)
    {
        var nearest = double.MaxValue;
        foreach (var (x, y) in Spine)
        {
            foreach (var (otherX, otherY) in other.Spine)
                nearest = Math.Min(nearest, double.Hypot(x - otherX, y - otherY));
        }

        return nearest - (Height + other.Height) / 2;
    }
}
