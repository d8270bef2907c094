namespace Nadir.Figures;

/// <summary>A trace in small, before its name in the legend.</summary>
internal static class SvgSwatch
{
    public const double Width = 22;

    /// <param name="y">The middle.</param>
    public static void Draw(SvgCanvas canvas, Trace trace, Paint paint, double x, double y)
    {
        switch (trace)
        {
            case LineTrace line:
                Line(canvas, paint, x, y, line.Thickness, line.Dash);
                if (line.Markers)
                    SvgScatter.DrawMarkers(canvas, [(x + Width / 2, y)], paint, 3, 1);
                break;
            case RuleTrace rule:
                Line(canvas, paint, x, y, rule.Thickness, rule.Dash);
                break;
            case ImplicitTrace curve:
                Line(canvas, paint, x, y, curve.Thickness, curve.Dash);
                break;
            case ContourTrace { Color: null } contour:
                var colors = new ContourColors(contour, canvas.Theme);
                for (var i = 0; i < 3; i++)
                    Line(canvas, new Paint(colors.ColorOfLine((contour.Contours.Lines.Count - 1) * i / 2)), x, y + 4 * (1 - i), 1.5, LineDash.Solid);
                break;
            case ContourTrace contour:
                Line(canvas, paint, x, y, contour.Thickness, LineDash.Solid);
                break;
            case SurfaceTrace surface:
                SvgSpace.DrawSwatch(canvas, surface, new Box(x + 2, y - 6, 18, 12));
                break;
            case PathTrace path:
                Line(canvas, paint, x, y, path.Thickness, LineDash.Solid);
                SvgScatter.DrawMarkers(canvas, [(x + Width - 3, y)], paint, 3.5, 1);
                break;
            case VectorFieldTrace:
                var head = new PathData();
                ArrowHead.Add(head, x + Width - 4, y, 1, 0, 8);
                Line(canvas, paint, x, y, 1.3, LineDash.Solid);
                canvas.Area(head.ToString(), paint);
                break;
            case ScatterTrace:
                SvgScatter.DrawMarkers(canvas, [(x + Width / 2, y)], paint, 4, 1);
                break;
            case BandTrace or RegionTrace or BoxTrace or HistogramTrace:
                var square = new PathData().Lines([(x + 3, y - 5.5), (x + 17, y - 5.5), (x + 17, y + 5.5), (x + 3, y + 5.5)], closed: true);
                canvas.Area(square.ToString(), paint, trace is HistogramTrace ? 0.5 : 0.3);
                canvas.Path(square.ToString(), paint, 1, LineDash.Solid);
                break;
            default:
                canvas.Rectangle(new Box(x + 4, y - 6, 12, 12), paint, rounding: 2);
                break;
        }
    }

    private static void Line(SvgCanvas canvas, Paint paint, double x, double y, double thickness, LineDash dash) =>
        canvas.Path($"M{SvgCanvas.Number(x)} {SvgCanvas.Number(y)}H{SvgCanvas.Number(x + Width)}", paint, thickness, dash);
}
