namespace Nadir.Figures;

/// <summary>Where numbers lie in the plot. Unit: CSS pixels, downwards from the plot's top left corner.</summary>
internal readonly record struct PlotPlane(FigureAxes Axes, Box Box)
{
    public double X(double value) => Axes.X.Fraction(value) * Box.Width;

    public double Y(double value) => (1 - Axes.Y.Fraction(value)) * Box.Height;

    public bool CanPlace(double x, double y) => Axes.X.CanPlace(x) && Axes.Y.CanPlace(y);

    public (double X, double Y) Of(double x, double y) => (X(x), Y(y));

    public IEnumerable<List<(double X, double Y)>> Runs(Points points) =>
        Figures.Runs.Of(Axes, points, Box.Width, Box.Height);

    /// <summary>A line's points that can be placed, without those that no eye would miss.</summary>
    public IReadOnlyList<(double X, double Y)> Of(Polyline line)
    {
        var points = new List<(double X, double Y)>(line.Count);
        for (var i = 0; i < line.Count; i++)
        {
            if (CanPlace(line.X[i], line.Y[i]))
                points.Add(Of(line.X[i], line.Y[i]));
        }

        if (line.IsClosed && points.Count > 0)
            points.Add(points[0]);
        return Decimation.Simplify(points);
    }

    /// <summary>Where the bars of numbers stand: at 0, or at the plot's foot where there is no 0.</summary>
    public double Foot => Axes.Y.CanPlace(0) ? Math.Clamp(Y(0), 0, Box.Height) : Box.Height;
}
