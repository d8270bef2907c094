namespace Nadir.Figures;

/// <summary>Where the figures of a grid stand: columns as wide and rows as high as their largest figure, scaled to the grid.</summary>
internal sealed class GridLayout
{
    private const double UsualWidth = 460;
    private const double UsualHeight = 330;
    private readonly FigureGrid grid;
    private readonly double[] widths;
    private readonly double[] heights;
    private readonly double top;

    /// <param name="top">Where the first row begins.</param>
    public GridLayout(FigureGrid grid, double top)
    {
        (this.grid, this.top) = (grid, top);
        (widths, heights) = Wanted(grid);
        Scale(widths, grid.Width);
        Scale(heights, grid.Height - top);
    }

    /// <summary>The size at which each figure has the size it asks for.</summary>
    public static (double Width, double Height) SizeOf(FigureGrid grid)
    {
        var (widths, heights) = Wanted(grid);
        return (widths.Sum(), Math.Ceiling(heights.Sum() + SvgGrid.HeaderHeight(grid, widths.Sum())));
    }

    public Box CellOf(int place) => new(
        widths.Take(place % grid.Columns).Sum(),
        top + heights.Take(place / grid.Columns).Sum(),
        widths[place % grid.Columns],
        heights[place / grid.Columns]);

    /// <summary>The plots' places: those of a column begin and end alike across, those of a row up and down.</summary>
    public IReadOnlyList<Box?> Align(IReadOnlyList<SvgPanel> panels, Theme theme)
    {
        var free = panels.Select(panel => panel.HasAxes ? panel.Area(theme) : (Box?)null).ToList();
        var aligned = new List<Box?>();
        for (var place = 0; place < panels.Count; place++)
        {
            if (free[place] is null)
            {
                aligned.Add(null);
                continue;
            }

            var column = Peers(free, other => other % grid.Columns == place % grid.Columns);
            var row = Peers(free, other => other / grid.Columns == place / grid.Columns);
            var (left, right) = (column.Max(box => box.Left), column.Min(box => box.Right));
            var (high, low) = (row.Max(box => box.Top), row.Min(box => box.Bottom));
            aligned.Add(new Box(left, high, Math.Max(20, right - left), Math.Max(20, low - high)));
        }

        return [.. aligned.Select((area, place) => area is { } box && grid.Figures[place].EqualAspect
            ? box with { Width = Peers(aligned, other => IsRound(other) && other / grid.Columns == place / grid.Columns).Min(peer => peer.Width) }
            : area)];
    }

    // Plots of fixed sides in one row are of one size.
    private bool IsRound(int place) => grid.Figures[place].EqualAspect;

    private static List<Box> Peers(List<Box?> boxes, Func<int, bool> isPeer) =>
        [.. boxes.Index().Where(box => isPeer(box.Index)).Select(box => box.Item).OfType<Box>()];

    private static (double[] Widths, double[] Heights) Wanted(FigureGrid grid)
    {
        var columns = Math.Min(grid.Columns, grid.Figures.Count);
        var sizes = grid.Figures.Select(SizeOf).ToList();
        return (
            [.. Enumerable.Range(0, columns).Select(column => sizes.Where((_, i) => i % grid.Columns == column).Max(size => size.Width))],
            [.. Enumerable.Range(0, grid.Rows).Select(row => sizes.Where((_, i) => i / grid.Columns == row).Max(size => size.Height))]);
    }

    // Beside others, a figure without a size of its own is smaller than alone.
    private static (double Width, double Height) SizeOf(Figure figure)
    {
        var fitting = Fitting(figure);
        return (figure.OwnSize.Width ?? fitting.Width, figure.OwnSize.Height ?? fitting.Height);
    }

    private static (double Width, double Height) Fitting(Figure figure)
    {
        if (figure.Traces is [ImageGridTrace] or [TableTrace] or [HeatMapTrace])
            return figure.FittingSize;
        if (!figure.EqualAspect || figure.IsSpatial)
            return (UsualWidth, UsualHeight);
        var (width, height) = figure.FittingSize;
        var scale = Math.Min(UsualWidth / width, UsualHeight / height);
        return (Math.Round(scale * width), Math.Round(scale * height));
    }

    private static void Scale(double[] sizes, double room)
    {
        var factor = room / sizes.Sum();
        for (var i = 0; i < sizes.Length; i++)
            sizes[i] *= factor;
    }
}
