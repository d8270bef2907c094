namespace Nadir.Figures;

/// <summary>Draws each trace of a plane by its kind; those that stand side by side learn how many there are.</summary>
internal sealed class SvgTraces(SvgCanvas canvas, PlotPlane plane, Figure figure, List<LabelPlace> taken)
{
    private readonly BarTrace[] bars = [.. figure.Traces.OfType<BarTrace>()];
    private readonly BoxTrace[] boxes = [.. figure.Traces.OfType<BoxTrace>()];
    private readonly bool aloneHistogram = figure.Traces.OfType<HistogramTrace>().Count() == 1;

    public void Draw(Trace trace, Paint paint)
    {
        switch (trace)
        {
            case BandTrace band:
                SvgBand.Draw(canvas, plane, band, paint);
                break;
            case BarTrace bar:
                SvgBars.Draw(canvas, plane.Axes, bar, paint, plane.Box, Array.IndexOf(bars, bar), bars.Length);
                break;
            case BoxTrace box:
                SvgBoxes.Draw(canvas, plane, box, paint, Array.IndexOf(boxes, box), boxes.Length);
                break;
            case ContourTrace contour:
                SvgContour.Draw(canvas, plane, contour, paint, taken);
                break;
            case FieldTrace field:
                SvgField.Draw(canvas, plane, field);
                break;
            case HistogramTrace histogram:
                SvgHistogram.Draw(canvas, plane, histogram, paint, aloneHistogram);
                break;
            case ImplicitTrace curve:
                SvgImplicit.Draw(canvas, plane, curve, paint);
                break;
            case LineTrace line:
                SvgLine.Draw(canvas, plane.Axes, line, paint, plane.Box);
                break;
            case PathTrace path:
                SvgPath.Draw(canvas, plane, path, paint);
                break;
            case RegionTrace region:
                SvgRegion.Draw(canvas, plane, region, paint);
                break;
            case RuleTrace rule:
                SvgRule.Draw(canvas, plane, rule, paint);
                break;
            case ScatterTrace scatter:
                SvgScatter.Draw(canvas, plane.Axes, scatter, paint, plane.Box);
                break;
            case VectorFieldTrace field:
                SvgVectorField.Draw(canvas, plane, field, paint);
                break;
        }
    }
}
