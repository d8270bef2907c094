namespace Nadir.Figures;

/// <summary>A barbed triangle in the direction of a line.</summary>
internal static class ArrowHead
{
    private const double HalfWidth = 0.38;
    private const double Notch = 0.25;

    /// <param name="x">The head's middle.</param>
    /// <param name="dx">The direction, of length 1.</param>
    public static void Add(PathData path, double x, double y, double dx, double dy, double length)
    {
        var (tipX, tipY) = (x + dx * length / 2, y + dy * length / 2);
        var (tailX, tailY) = (x - dx * length / 2, y - dy * length / 2);
        var (sideX, sideY) = (-dy * length * HalfWidth, dx * length * HalfWidth);
        path.Move(tipX, tipY)
            .Line(tailX + sideX, tailY + sideY)
            .Line(tailX + dx * length * Notch, tailY + dy * length * Notch)
            .Line(tailX - sideX, tailY - sideY)
            .Close();
    }
}
