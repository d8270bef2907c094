namespace Nadir.Figures;

/// <summary>A text with its room on the picture.</summary>
/// <param name="X">Its middle.</param>
/// <param name="Y">Its middle.</param>
/// <param name="Angle">Unit: degrees, clockwise.</param>
internal sealed record PlacedText(MathText Text, double X, double Y, double Size, double Angle)
{
    private const double Beside = 3.5;
    private const double Above = 1.5;

    public ConvexShape Room { get; } =
        ConvexShape.Rectangle(X, Y, Text.Width(Size) + 2 * Beside, Size + 2 * Above, Angle);

    /// <summary>How far it reaches from a place along a direction.</summary>
    public double Reach(double x, double y, (double X, double Y) direction) => Room.Reach(x, y, direction);

    public void Draw(SvgCanvas canvas, Paint ink)
    {
        var (sine, cosine) = double.SinCosPi(Angle / 180);
        var down = Size * 0.36;
        canvas.Text(Text, X - down * sine, Y + down * cosine, Size, ink, TextAnchor.Middle, angle: Angle);
    }

    /// <summary>The text moved along a direction until it touches nothing.</summary>
    /// <param name="start">As far as it is moved at least.</param>
    /// <param name="farthest">As far as it is moved at most; null where even there it touches something.</param>
    public static PlacedText? Beyond(
        MathText text,
        double x,
        double y,
        double size,
        double angle,
        (double X, double Y) direction,
        double start,
        double farthest,
        IReadOnlyList<ConvexShape> obstacles)
    {
        const double Step = 2;
        for (var distance = start; distance <= farthest; distance += Step)
        {
            var placed = new PlacedText(text, x + direction.X * distance, y + direction.Y * distance, size, angle);
            if (!obstacles.Any(placed.Room.Overlaps))
                return placed;
        }

        return null;
    }
}
