using Nadir.Figures;

namespace Nadir.Tests.Figures;

/// <summary>A small drawing of each kind of trace, and a grid and an animation, the same in every test.</summary>
internal static class Gallery
{
    private static readonly double[] Ten = [.. Enumerable.Range(0, 10).Select(i => i / 2.0)];

    public static IReadOnlyDictionary<string, Func<Drawing>> All { get; } = new Dictionary<string, Func<Drawing>>
    {
        ["lines"] = Lines,
        ["scatter"] = Scatter,
        ["band"] = Band,
        ["bars"] = Samples.Bars,
        ["histogram"] = Histogram,
        ["box"] = Box,
        ["heat-map"] = Samples.Confusion,
        ["field"] = Field,
        ["path"] = Path,
        ["vectors"] = Vectors,
        ["region"] = Region,
        ["rules"] = Rules,
        ["surface"] = Surface,
        ["images"] = Samples.Images,
        ["table"] = Table,
        ["logarithmic"] = Samples.Logarithmic,
        ["notes"] = Notes,
        ["contour"] = Contour,
        ["filled-contour"] = FilledContour,
        ["implicit"] = Implicit,
        ["condition"] = Condition,
        ["grid"] = Grid,
        ["shared"] = Shared,
        ["animation"] = Animation,
    };

    public static Figure Lines()
    {
        var figure = Samples.Curves();
        figure.Traces[0].Color = new Color(0x12, 0x34, 0x56);
        return figure;
    }

    public static Figure Scatter()
    {
        var figure = new Figure("Two clouds") { XAxis = { Title = "x", Unit = "cm" }, YAxis = { Title = "y", Minimum = -1, Maximum = 3 } };
        figure.AddScatter([0, 1, 2, double.NaN], [0.5, 1.5, double.PositiveInfinity, 2], "round").MarkerSize = 9;
        figure.AddScatter([0.5, 1.5], [2, 1], "<b>bold</b> & \"quoted\" 狗");
        return figure;
    }

    public static Figure Band()
    {
        var figure = new Figure("Mean and deviation") { XAxis = { Title = "epoch" }, YAxis = { Title = "loss" } };
        figure.AddBand(Ten, Ten.Select(x => 4 / (1 + x) - 0.4), Ten.Select(x => 4 / (1 + x) + 0.4), "deviation");
        figure.AddLine(Ten, Ten.Select(x => 4 / (1 + x)), "mean");
        return figure;
    }

    public static Figure Histogram()
    {
        var figure = new Figure("Weights") { XAxis = { Title = "weight" }, YAxis = { Title = "count" } };
        figure.AddHistogram([-3.0, -2, -1, 0, 1, 2, 3], [1, 4, 9, 8, 5, 1], "before");
        figure.AddHistogram([-3.0, -1.5, 0, 1.5, 3], [2, 7, 3, 1], "after");
        return figure;
    }

    public static Figure Box()
    {
        var figure = new Figure("Seeds") { YAxis = { Title = "accuracy" } };
        figure.AddBox(
            [("sgd", new[] { 0.61, 0.68, 0.7, 0.71, 0.74, 0.9 }), ("adam", [0.8, 0.82, 0.83, 0.85]), ("狗", [])], "runs");
        return figure;
    }

    public static Figure Field()
    {
        var (x, y, values) = Bowl();
        var figure = new Figure("Loss over two weights") { XAxis = { Title = "k" }, YAxis = { Title = "b" }, EqualAspect = true };
        var field = figure.AddField(x, y, values);
        (field.ValueTitle, field.Maximum) = ("loss", 6);
        return figure;
    }

    public static Figure Path()
    {
        var figure = new Figure("Descent") { XAxis = { Title = "k" }, YAxis = { Title = "b" }, EqualAspect = true };
        figure.AddPath([-2.0, -1.1, -0.4, -0.1, 0], [1.5, 1.2, 0.4, 0.1, 0], "sgd").Markers = true;
        figure.AddPath([2.0, 1, 0.3], [-1.5, 0.5, 0.1], "adam").Color = new Color(200, 60, 20);
        return figure;
    }

    public static Figure Vectors()
    {
        double[] places = [-2, -1, 0, 1, 2];
        var pairs = places.SelectMany(y => places.Select(x => (X: x, Y: y))).ToArray();
        var figure = new Figure("Rotation") { XAxis = { Title = "x" }, YAxis = { Title = "y" }, EqualAspect = true };
        figure.AddVectorField(
            pairs.Select(pair => pair.X), pairs.Select(pair => pair.Y), pairs.Select(pair => -pair.Y), pairs.Select(pair => pair.X), "turn");
        return figure;
    }

    public static Figure Region()
    {
        var figure = new Figure("Inside") { XAxis = { Title = "x" }, YAxis = { Title = "y" } };
        figure.AddRegion([([0.0, 4, 4, 0], [0.0, 0, 4, 4]), ([1.0, 3, 3, 1], [1.0, 1, 3, 3])], "x > 0").Opacity = 0.4;
        return figure;
    }

    public static Figure Rules()
    {
        var figure = new Figure("Threshold") { XAxis = { Title = "score" }, YAxis = { Title = "share" } };
        figure.AddLine([0, 1, 2, 3], [0, 0.4, 0.9, 1], "share");
        figure.AddVertical(1.5, "threshold").Dash = LineDash.Dotted;
        figure.AddHorizontal(0.5).Thickness = 3;
        return figure;
    }

    public static Figure Surface()
    {
        var (x, y, values) = Bowl();
        var figure = new Figure("Loss surface")
        {
            XAxis = { Title = "k" },
            YAxis = { Title = "b" },
            ZAxis = { Title = "loss", Minimum = 0 },
            Camera = new Camera(-45, 40),
        };
        var surface = figure.AddSurface(x, y, values, "loss");
        (surface.Opacity, surface.Colormap) = (0.9, new Colormap(new Color(0, 0, 80), new Color(250, 250, 60)));
        figure.AddPath([-2.0, -1, 0], [1.5, 0.5, 0], [6.25, 1.25, 0], "sgd");
        figure.AddScatter([0.0], [0.0], [0.0], "minimum");
        return figure;
    }

    public static Figure Table()
    {
        var figure = new Figure("Entries");
        figure.AddTable(["name", "默认值", "range"], [["huber", "1", "(0, ∞)"], ["狗 <script>", "0.1", "$x^2$"]]);
        return figure;
    }

    public static Figure Notes()
    {
        var figure = new Figure("Minimum") { Width = 500, Height = 320, ShowLegend = false };
        figure.AddLine([-2, -1, 0, 1, 2], [4, 1, 0, 1, 4], "square");
        figure.Annotate("least: $x^2 = 0$ & <i>", 0, 0, arrow: true);
        figure.Annotate("$\\lambda_1$", 1, 1);
        return figure;
    }

    public static Figure Contour()
    {
        var figure = new Figure("Rings") { XAxis = { Title = "k" }, YAxis = { Title = "b" }, EqualAspect = true };
        figure.AddContour(Rings(), "loss").Thickness = 1;
        return figure;
    }

    public static Figure FilledContour()
    {
        var figure = new Figure("Bands") { XAxis = { Title = "k" }, YAxis = { Title = "b" } };
        var contour = figure.AddContour(Rings());
        (contour.Filled, contour.Colormap, contour.ValueTitle) = (true, Colormap.Magma, "loss");
        figure.AddPath([-1.5, -0.6, 0.0], [1.0, 0.7, 0.0], "sgd");
        return figure;
    }

    public static Figure Implicit()
    {
        var figure = new Figure("An oval and a point") { XAxis = { Title = "x" }, YAxis = { Title = "y" }, EqualAspect = true };
        figure.AddImplicit(Oval(), "$x^2 + y^2 = 1$");
        return figure;
    }

    public static Figure Condition()
    {
        var figure = new Figure("Within") { XAxis = { Title = "x" }, YAxis = { Title = "y" }, EqualAspect = true };
        var oval = Oval();
        figure.AddRegion(new ImplicitRegion(oval.Window, oval.Pieces, oval), "inside");
        return figure;
    }

    public static FigureGrid Grid() => new("Side by side", 2, Lines(), Field(), Table(), Box())
    {
        Subtitle = "four of them",
        Metadata = new FigureMetadata("nadir plot", 3),
    };

    public static FigureGrid Shared()
    {
        var later = Band();
        later.Title = "Elsewhere";
        return new FigureGrid("One scale", 2, Band(), later) { ShareX = true, ShareY = true };
    }

    public static Animation Animation() => new("Going down", Enumerable.Range(1, 4).Select(step => ($"step {step}", Frame(step))))
    {
        FrameDuration = 250,
    };

    public static Figure Frame(int step)
    {
        var figure = Field();
        figure.AddPath(Enumerable.Range(0, step).Select(i => -2 + i * 0.6), Enumerable.Range(0, step).Select(i => 1.5 - i * 0.5), "sgd");
        return figure;
    }

    private static ContourSet Rings()
    {
        var (small, large) = (Circle(0.7), Circle(1.3));
        double[] x = [-2, 2, 2, -2];
        double[] y = [-1.5, -1.5, 1.5, 1.5];
        return new ContourSet(
            new PlaneBox(-2, 2, -1.5, 1.5),
            [new ContourLines(0.49, [small]), new ContourLines(1.69, [large]), new ContourLines(9, [])],
            [
                new ContourBand(double.NegativeInfinity, 0.49, [small]),
                new ContourBand(0.49, 1.69, [large, small]),
                new ContourBand(1.69, 9, [new Polyline(x, y, isClosed: true), large]),
                new ContourBand(9, double.PositiveInfinity, []),
            ],
            0,
            6.25,
            ["Level 9 is not reached."]);
    }

    private static ImplicitCurve Oval() => new(
        new PlaneBox(-2, 2, -2, 2),
        [Circle(1), new Polyline([-2, -1.5], [2, 1.5])],
        [(1.5, 1.5)],
        new CurveCertificate([new PlaneBox(1.4, 1.6, 1.4, 1.6)]),
        ["Holds everywhere in one corner."]);

    private static Polyline Circle(double radius)
    {
        var angles = Enumerable.Range(0, 24).Select(i => Math.Tau * i / 24).ToArray();
        return new Polyline(
            angles.Select(angle => Math.Round(radius * Math.Cos(angle), 4)), angles.Select(angle => Math.Round(radius * Math.Sin(angle), 4)), isClosed: true);
    }

    private static (double[] X, double[] Y, double[,] Values) Bowl()
    {
        double[] x = [.. Enumerable.Range(0, 9).Select(i => -2 + i * 0.5)];
        double[] y = [.. Enumerable.Range(0, 7).Select(i => -1.5 + i * 0.5)];
        var values = new double[y.Length, x.Length];
        for (var row = 0; row < y.Length; row++)
        {
            for (var column = 0; column < x.Length; column++)
                values[row, column] = x[column] * x[column] + y[row] * y[row];
        }

        values[0, 0] = double.NaN;
        return (x, y, values);
    }
}
