namespace Nadir.Figures;

/// <summary>A vector field as one arrow of eight directions a place; a cell has room for one.</summary>
internal static class TerminalArrows
{
    private const string Arrows = "→↗↑↖←↙↓↘";
    private const char None = '·';

    /// <summary>The arrow of a sample.</summary>
    public const char Sample = '→';

    public static void Draw(BrailleCanvas canvas, PlotPlane plane, VectorFieldTrace field, int painter)
    {
        for (var i = 0; i < field.X.Count; i++)
        {
            if (!plane.CanPlace(field.X[i], field.Y[i]) || !double.IsFinite(field.U[i]) || !double.IsFinite(field.V[i]))
                continue;
            var (x, y) = plane.Of(field.X[i], field.Y[i]);
            if (canvas.IsMarked(x, y))
                continue;
            var (dx, dy) = (
                field.U[i] * plane.Axes.X.Slope(field.X[i]) * plane.Box.Width, field.V[i] * plane.Axes.Y.Slope(field.Y[i]) * plane.Box.Height);
            canvas.Mark(x, y, painter, dx == 0 && dy == 0 ? None : Arrows[(int)Math.Round(Math.Atan2(dy, dx) / (Math.PI / 4) + 8) % 8]);
        }
    }
}
