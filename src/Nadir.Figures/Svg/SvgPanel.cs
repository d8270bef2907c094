namespace Nadir.Figures;

/// <summary>One figure in its part of a picture: header, plot, and notes below.</summary>
internal sealed class SvgPanel(Figure figure, FigureAxes axes, Box space, bool legend = true)
{
    /// <summary>Whether its plot can be aligned with that of others.</summary>
    public bool HasAxes => !figure.IsSpatial && !figure.Traces.Any(trace => trace.StandsAlone);

    /// <summary>Where its plot may stand when no other has a say.</summary>
    public Box Area(Theme theme)
    {
        var canvas = new SvgCanvas(TextWriter.Null, theme);
        return new SvgPlot(figure, axes, Inner(canvas), theme).Area;
    }

    /// <param name="area">Where the plot must stand, when neighbours decide that.</param>
    public void Draw(SvgCanvas canvas, Box? area = null)
    {
        var inSpace = figure.IsSpatial ? new SpaceAxes(figure) : null;
        var inner = Inner(canvas, inSpace?.Notes);
        switch (figure.Traces)
        {
            case [ImageGridTrace images]:
                SvgImageGrid.Draw(canvas, images, inner);
                break;
            case [TableTrace table]:
                SvgTable.Draw(canvas, table, inner);
                break;
            case [HeatMapTrace { Rows: > 0, Columns: > 0 } map]:
                SvgHeatMap.Draw(canvas, axes, map, inner);
                break;
            case var _ when inSpace is not null:
                SvgSpace.Draw(canvas, inSpace, figure, inner);
                break;
            default:
                new SvgPlot(figure, axes, inner, canvas.Theme, area).Draw(canvas);
                break;
        }
    }

    private Box Inner(SvgCanvas canvas, IReadOnlyList<string>? notes = null)
    {
        var top = SvgHeader.Draw(canvas, figure, space, legend);
        var bottom = SvgNotes.Draw(canvas, notes ?? axes.Notes, space);
        return space with { Top = top, Height = Math.Max(20, bottom - top) };
    }
}
