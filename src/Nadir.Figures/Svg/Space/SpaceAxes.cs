namespace Nadir.Figures;

/// <summary>The three axes of a figure as its traces need them, and what could not be placed on them.</summary>
internal sealed class SpaceAxes
{
    // Heights far above the box matter to where a surface leaves it; beyond this, digits would be lost inside it.
    private const double Farthest = 1e9;

    public SpaceAxes(Figure figure)
    {
        var x = new DataRange(figure.XAxis.Scale == AxisScale.Logarithmic);
        var y = new DataRange(figure.YAxis.Scale == AxisScale.Logarithmic);
        var z = new DataRange(figure.ZAxis.Scale == AxisScale.Logarithmic, seeksZero: true);
        foreach (var trace in figure.Traces)
            Extend(trace, x, y, z);
        z.NeedAir(DataRange.LineAir);
        if (!figure.Traces.Any(trace => trace is SurfaceTrace))
        {
            x.NeedAir(DataRange.MarkerAir);
            y.NeedAir(DataRange.MarkerAir);
        }

        X = new AxisView(x, figure.XAxis, nameof(Figure.XAxis));
        Y = new AxisView(y, figure.YAxis, nameof(Figure.YAxis));
        Z = new AxisView(z, figure.ZAxis, nameof(Figure.ZAxis));
        HasData = x.HasData && y.HasData && z.HasData;
        Notes = [.. FigureAxes.NotesOf(x, y, z), .. figure.Traces.OfType<SurfaceTrace>().Select(SurfaceGrid.Note).OfType<string>()];
    }

    public AxisView X { get; }

    public AxisView Y { get; }

    public AxisView Z { get; }

    public bool HasData { get; }

    public IReadOnlyList<string> Notes { get; }

    /// <summary>The place of three numbers; not finite where one cannot be placed.</summary>
    public Point3 Place(double x, double y, double z) => new(PlaceX(x), PlaceY(y), PlaceZ(z));

    public double PlaceX(double value) => Place(X, value, Projection.Half.X);

    public double PlaceY(double value) => Place(Y, value, Projection.Half.Y);

    public double PlaceZ(double value) => Place(Z, value, Projection.Half.Z);

    private static double Place(AxisView axis, double value, double half) =>
        axis.CanPlace(value) ? (2 * axis.Fraction(value, Farthest) - 1) * half : double.NaN;

    private static void Extend(Trace trace, DataRange x, DataRange y, DataRange z)
    {
        if (trace is SurfaceTrace surface)
        {
            foreach (var place in surface.X)
                x.Add(place);
            foreach (var place in surface.Y)
                y.Add(place);
            surface.ExtendHeight(z);
        }
        else if (SpacePoints.Of(trace) is { } points)
        {
            foreach (var (left, back, up) in points)
            {
                // A point that cannot be placed on one axis must not widen the others.
                if (double.IsNaN(left + back + up) && !double.IsInfinity(left) && !double.IsInfinity(back) && !double.IsInfinity(up))
                    continue;
                var whole = x.CanPlace(left) && y.CanPlace(back) && z.CanPlace(up);
                if (whole || !x.CanPlace(left))
                    x.Add(left);
                if (whole || !y.CanPlace(back))
                    y.Add(back);
                if (whole || !z.CanPlace(up))
                    z.Add(up);
            }
        }
    }
}
