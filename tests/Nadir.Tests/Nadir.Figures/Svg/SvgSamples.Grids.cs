using Nadir.Figures;

namespace Nadir.Tests.Figures;

internal static partial class SvgSamples
{
    private static IEnumerable<(string Name, Func<Drawing> Make)> OfGrids() =>
    [
        ("grid-shared", GridShared),
        ("grid-own-axes", GridOwnAxes),
        ("grid-equal-aspect", GridEqualAspect),
    ];

    private static FigureGrid GridShared() =>
        new("Sigmoid, tanh and their slopes", 2, Curve("sigmoid", v => 1 / (1 + Math.Pow(Math.E, -v))), Curve("tanh", v => 2 / (1 + Math.Pow(Math.E, -2 * v)) - 1), Curve("softsign", v => v / (1 + Math.Abs(v))))
        {
            Subtitle = "the same axes for all",
            ShareX = true,
            ShareY = true,
            Width = 640,
            Height = 480,
        };

    private static FigureGrid GridOwnAxes()
    {
        var bars = new Figure("Bars") { YAxis = { Title = "large numbers" } };
        bars.AddBar(["a", "b"], [120_000, 90_000]);
        var table = new Figure("Table");
        table.AddTable(["name", "value"], [["a", "1"], ["b", "2"]]);
        return new FigureGrid("", 2, Curve("one", v => v), bars, table, new Figure("Empty")) { Width = 640, Height = 480 };
    }

    private static FigureGrid GridEqualAspect()
    {
        var figures = new[] { 1, 2.0 }.Select(radius =>
        {
            var figure = new Figure($"Radius {radius}") { EqualAspect = true, XAxis = { Title = "x" }, YAxis = { Title = "y" } };
            var turn = Range(0, 2 * Math.PI, 37);
            figure.AddLine(turn.Select(t => radius * Math.Cos(t)), turn.Select(t => radius * Math.Sin(t)));
            return figure;
        });
        return new FigureGrid("Two circles on one scale", 2, figures) { ShareX = true, ShareY = true, Width = 600, Height = 340 };
    }

    private static Figure Curve(string name, Func<double, double> value)
    {
        var figure = new Figure(name) { XAxis = { Title = "x" }, YAxis = { Title = "y" } };
        var x = Range(-4, 4, 33);
        figure.AddLine(x, x.Select(value), "value");
        figure.AddLine(x, x.Select(v => (value(v + 1e-4) - value(v - 1e-4)) / 2e-4), "slope").Dash = LineDash.Dashed;
        return figure;
    }
}
