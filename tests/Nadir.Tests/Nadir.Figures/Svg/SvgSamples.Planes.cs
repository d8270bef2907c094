using Nadir.Figures;

namespace Nadir.Tests.Figures;

internal static partial class SvgSamples
{
    private static IEnumerable<(string Name, Func<Drawing> Make)> OfPlanes() =>
    [
        ("field", () => Field(9, Colormap.Viridis)),
        ("field-image", () => Field(40, Colormap.Magma)),
        ("field-diverging", Saddle),
        ("field-uneven", FieldUneven),
        ("field-holes", FieldWithHoles),
        ("arrows", Arrows),
        ("arrows-normalized", ArrowsNormalized),
        ("regions", Regions),
        ("circle", Circle),
        ("circle-wide", CircleInWideWindow),
        ("ellipse-tall", EllipseTall),
    ];

    private static Figure Field(int cells, Colormap map)
    {
        var figure = new Figure("Probability of class 1") { XAxis = { Title = "$x_1$" }, YAxis = { Title = "$x_2$" }, Width = 400, Height = 300 };
        var (x, y) = (Range(-2, 2, cells), Range(-1, 1, cells));
        var field = figure.AddField(x, y, Table(x, y, (a, b) => 1 / (1 + Math.Abs(a * a - b))));
        (field.ValueTitle, field.Colormap) = ("probability", map);
        figure.AddScatter([-1.2, 0.4, 1.5], [0.5, -0.3, 0.1], "data");
        return figure;
    }

    private static Figure Saddle()
    {
        var figure = new Figure("A saddle") { EqualAspect = true, Height = 300, Width = 400 };
        var places = Range(-1, 1, 10);
        figure.AddField(places, places, Table(places, places, (x, y) => x * x - 0.4 * y * y)).Colormap = Colormap.Diverging;
        return figure;
    }

    private static Figure FieldUneven()
    {
        var figure = new Figure("Learning rate and decay")
        {
            XAxis = { Title = "learning rate", Scale = AxisScale.Logarithmic },
            YAxis = { Title = "decay" },
            Width = 400,
            Height = 300,
        };
        double[] x = [.. Enumerable.Range(0, 25).Select(i => Math.Pow(10, -4 + i / 8.0))];
        var y = Range(0, 1, 20).Select(v => v * v).ToArray();
        figure.AddField(x, y, Table(x, y, (a, b) => Math.Log10(a) * b)).Opacity = 0.9;
        return figure;
    }

    private static Figure FieldWithHoles()
    {
        var figure = new Figure("Where the logarithm is real") { Width = 400, Height = 280, XAxis = { Title = "x" }, YAxis = { Title = "y" } };
        var places = Range(-2, 2, 10);
        figure.AddField(places, places, Table(places, places, (x, y) => Math.Log(x + y))).ValueTitle = "$\\ln(x+y)$";
        return figure;
    }

    private static Figure Arrows()
    {
        var figure = new Figure("Downhill") { XAxis = { Title = "a" }, YAxis = { Title = "b" }, Width = 400, Height = 300 };
        var (x, y) = Lattice(Range(-2, 2, 9), Range(-1, 1, 7));
        figure.AddVectorField(x, y, x.Select(a => -2 * a), y.Select(b => -b), "$-\\nabla f$");
        return figure;
    }

    private static Figure ArrowsNormalized()
    {
        var figure = new Figure("Direction and size") { EqualAspect = true, Width = 400, Height = 300 };
        var (x, y) = Lattice(Range(-2, 2, 8), Range(-2, 2, 8));
        var field = figure.AddVectorField(x, y, y.Select(b => -b), x);
        (field.Normalize, field.ValueTitle) = (true, "length");
        return figure;
    }

    private static Figure Regions()
    {
        var figure = new Figure("A hole and an island") { Width = 400, Height = 300, EqualAspect = true };
        figure.AddRegion([Square(3), Square(2), Square(1)], "inside");
        figure.AddRegion([([-4, 4, 0], [-4, -4, -1])], "below").Opacity = 0.5;
        return figure;
    }

    private static Figure Circle()
    {
        var figure = new Figure("A circle is round") { XAxis = { Title = "x" }, YAxis = { Title = "y" }, EqualAspect = true };
        var turn = Range(0, 2 * Math.PI, 49);
        figure.AddLine(turn.Select(Math.Cos), turn.Select(Math.Sin), "$x^2+y^2=1$");
        return figure;
    }

    private static Figure CircleInWideWindow()
    {
        var figure = new Figure("Round in a wide window") { EqualAspect = true, XAxis = { Minimum = -5, Maximum = 5 } };
        var turn = Range(0, 2 * Math.PI, 49);
        figure.AddLine(turn.Select(Math.Cos), turn.Select(Math.Sin));
        return figure;
    }

    private static Figure EllipseTall()
    {
        var figure = new Figure("Thirty times as high as wide") { EqualAspect = true, Width = 400, Height = 300 };
        var turn = Range(0, 2 * Math.PI, 49);
        figure.AddLine(turn.Select(Math.Cos), turn.Select(t => 30 * Math.Sin(t)));
        return figure;
    }

    private static (double[] X, double[] Y) Square(double half) => ([-half, half, half, -half], [-half, -half, half, half]);

    private static (double[] X, double[] Y) Lattice(double[] x, double[] y) =>
        ([.. y.SelectMany(_ => x)], [.. y.SelectMany(b => x.Select(_ => b))]);
}
