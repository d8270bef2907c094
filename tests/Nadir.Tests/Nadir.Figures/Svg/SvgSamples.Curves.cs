using Nadir.Figures;

namespace Nadir.Tests.Figures;

internal static partial class SvgSamples
{
    private static readonly double[] Levels = [0.5, 1, 2, 4, 8];

    private static IEnumerable<(string Name, Func<Drawing> Make)> OfCurves() =>
    [
        ("contour-lines", ContourLines),
        ("contour-filled", ContourFilled),
        ("contour-one-color", ContourOfOneColor),
        ("implicit", Implicit),
        ("implicit-undecided", ImplicitUndecided),
        ("region-of-condition", RegionOfCondition),
    ];

    private static Figure ContourLines()
    {
        var figure = new Figure("Contours of $x^2+4y^2$") { XAxis = { Title = "x" }, YAxis = { Title = "y" }, Width = 400, Height = 300 };
        figure.AddContour(Ellipses());
        figure.AddPath([2.5, 0.4, 0.1, 0], [1.0, 0.7, -0.2, 0], "descent").Color = Theme.Light.Series(1).Color;
        figure.Annotate("minimum", 0, 0, arrow: true);
        return figure;
    }

    private static Figure ContourFilled()
    {
        var figure = new Figure("Filled") { XAxis = { Title = "x" }, YAxis = { Title = "y" }, Width = 400, Height = 300 };
        var contour = figure.AddContour(Ellipses());
        (contour.Filled, contour.ValueTitle) = (true, "$x^2+4y^2$");
        return figure;
    }

    private static Figure ContourOfOneColor()
    {
        var figure = new Figure("One colour") { Width = 400, Height = 300, EqualAspect = true };
        figure.AddContour(Ellipses(), "loss").Color = Color.Parse("#777777");
        return figure;
    }

    private static Figure Implicit()
    {
        var figure = new Figure("An ellipse and a point") { XAxis = { Title = "x" }, YAxis = { Title = "y" }, EqualAspect = true };
        figure.AddImplicit(new ImplicitCurve(new PlaneBox(-2, 2, -2, 2), [Ellipse(1)], [(1.5, 1.5)], new CurveCertificate([]), []), "$x^2+4y^2=1$");
        return figure;
    }

    private static Figure ImplicitUndecided()
    {
        var figure = new Figure("Not all is proven") { Width = 400, Height = 300 };
        var window = new PlaneBox(-2, 2, -2, 2);
        var curve = new ImplicitCurve(window, [Ellipse(2)], [], new CurveCertificate([window, window]), ["The equation holds in a whole area near (1, 1)."]);
        figure.AddImplicit(curve).Dash = LineDash.Dashed;
        return figure;
    }

    private static Figure RegionOfCondition()
    {
        var figure = new Figure("A ring") { EqualAspect = true, XAxis = { Title = "x" }, YAxis = { Title = "y" } };
        Polyline[] rings = [Ellipse(3), Ellipse(0.5)];
        var window = new PlaneBox(-2, 2, -1, 1);
        figure.AddRegion(new ImplicitRegion(window, rings, new ImplicitCurve(window, rings, [], new CurveCertificate([]), [])), "$0.5<x^2+4y^2<3$");
        return figure;
    }

    // The ellipses beyond the window are cut by the plot.
    private static ContourSet Ellipses()
    {
        var window = new PlaneBox(-3, 3, -1.5, 1.5);
        Polyline frame = new([-3, 3, 3, -3], [-1.5, -1.5, 1.5, 1.5], isClosed: true);
        return new ContourSet(
            window,
            [.. Levels.Select(level => new ContourLines(level, [Ellipse(level)]))],
            [.. Enumerable.Range(0, Levels.Length + 1).Select(i => new ContourBand(
                i == 0 ? double.NegativeInfinity : Levels[i - 1],
                i == Levels.Length ? double.PositiveInfinity : Levels[i],
                [.. i == 0 ? (Polyline[])[] : [Ellipse(Levels[i - 1])], i == Levels.Length ? frame : Ellipse(Levels[i])]))],
            0,
            18,
            []);
    }

    private static Polyline Ellipse(double level)
    {
        var turn = Range(0, 2 * Math.PI, 73)[..^1];
        return new Polyline(turn.Select(t => Math.Sqrt(level) * Math.Cos(t)), turn.Select(t => Math.Sqrt(level) / 2 * Math.Sin(t)), isClosed: true);
    }
}
