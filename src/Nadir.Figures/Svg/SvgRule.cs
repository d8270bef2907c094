namespace Nadir.Figures;

/// <summary>A straight line from edge to edge of the plot.</summary>
internal static class SvgRule
{
    public static void Draw(SvgCanvas canvas, PlotPlane plane, RuleTrace rule, Paint paint)
    {
        if (!(rule.IsVertical ? plane.Axes.X : plane.Axes.Y).CanPlace(rule.At))
            return;
        var path = rule.IsVertical
            ? new PathData().Move(plane.X(rule.At), plane.Box.Height).Line(plane.X(rule.At), 0)
            : new PathData().Move(0, plane.Y(rule.At)).Line(plane.Box.Width, plane.Y(rule.At));
        canvas.Path(path.ToString(), paint, rule.Thickness, rule.Dash);
    }
}
