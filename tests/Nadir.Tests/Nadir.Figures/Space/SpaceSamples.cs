using Nadir.Figures;

namespace Nadir.Tests.Figures.Space;

/// <summary>Small figures in space, the same in every test.</summary>
internal static class SpaceSamples
{
    private static readonly double[] X = [0, 1, 2, 3, 4, 5];
    private static readonly double[] Y = [1.1, 2.2, 3.8, 4.1, 4.9, 5.2];

    public static (string Name, Func<Figure> Make)[] All { get; } =
    [
        ("line-loss", LineLoss), ("tanh-loss", TanhLoss), ("waves", Waves), ("saddle", Saddle), ("peaks", Peaks),
        ("hidden-path", HiddenPath), ("crossing", Crossing), ("clipped", Clipped), ("logarithmic-height", LogarithmicHeight),
        ("holes", Holes), ("from-below", FromBelow), ("points", Points), ("constant", Constant), ("from-above", FromAbove),
    ];

    public static double[] Between(double low, double high, int count) =>
        [.. Enumerable.Range(0, count).Select(i => low + (high - low) * i / (count - 1))];

    public static double[,] Table(double[] x, double[] y, Func<double, double, double> height)
    {
        var values = new double[y.Length, x.Length];
        for (var row = 0; row < y.Length; row++)
        {
            for (var column = 0; column < x.Length; column++)
                values[row, column] = height(x[column], y[row]);
        }

        return values;
    }

    public static SurfaceTrace AddSurface(
        Figure figure, Func<double, double, double> height, (double, double) x, (double, double) y, int count, string name = "")
    {
        var (across, back) = (Between(x.Item1, x.Item2, count), Between(y.Item1, y.Item2, count));
        return figure.AddSurface(across, back, Table(across, back, height), name);
    }

    /// <summary>Where steps against a numeric gradient, clipped to length 1, lead.</summary>
    public static PathTrace AddDescent(
        Figure figure, Func<double, double, double> height, double x, double y, double rate, int steps, string name)
    {
        var (xs, ys, zs) = (new List<double>(), new List<double>(), new List<double>());
        for (var step = 0; step <= steps; step++)
        {
            xs.Add(x);
            ys.Add(y);
            zs.Add(height(x, y));
            var across = (height(x + 1e-5, y) - height(x - 1e-5, y)) / 2e-5;
            var back = (height(x, y + 1e-5) - height(x, y - 1e-5)) / 2e-5;
            var clip = rate / Math.Max(1, double.Hypot(across, back));
            (x, y) = (x - clip * across, y - clip * back);
        }

        return figure.AddPath(xs, ys, zs, name);
    }

    public static double LossOfLine(double k, double b) => X.Zip(Y, (x, y) => Math.Pow(k * x + b - y, 2)).Average();

    public static double LossOfTanh(double k, double b) => X.Zip(Y, (x, y) => Math.Pow(5 * Math.Tanh(k * x + b) - y, 2)).Average();

    public static double LossOfWaves(double a, double b) =>
        X.Zip(Y, (x, y) => Math.Pow(Math.Sin(b * Math.Cos(a * x)) - y, 2)).Average();

    public static double Hills(double x, double y) =>
        3 * Math.Pow(1 - x, 2) * Math.Exp(-x * x - Math.Pow(y + 1, 2))
        - 10 * (x / 5 - x * x * x - Math.Pow(y, 5)) * Math.Exp(-x * x - y * y)
        - Math.Exp(-Math.Pow(x + 1, 2) - y * y) / 3;

    public static double Hill(double x, double y) => Math.Exp(-2 * (x * x + y * y));

    public static Figure LineLoss() => LineLoss(9);

    public static Figure LineLoss(int count)
    {
        var figure = Named("Loss of a line", "k", "b", "mean squared error");
        figure.Subtitle = "six points";
        AddSurface(figure, LossOfLine, (-2, 2), (-4, 4), count);
        AddDescent(figure, LossOfLine, -1.5, -2, 0.1, 60, "gradient descent");
        return figure;
    }

    public static Figure TanhLoss() => TanhLoss(9);

    public static Figure TanhLoss(int count)
    {
        var figure = Named("Loss of a neuron", "k", "b", "mean squared error");
        AddSurface(figure, LossOfTanh, (-2, 2), (-4, 4), count).ShowMesh = true;
        AddDescent(figure, LossOfTanh, -1.2, 1, 0.1, 40, "gradient descent").Markers = true;
        return figure;
    }

    public static Figure Waves() => Waves(13);

    public static Figure Waves(int count)
    {
        var figure = Named("sin(b·cos(a·x))", "a", "b", "loss");
        AddSurface(figure, LossOfWaves, (-2, 7), (-2, 7), count);
        AddDescent(figure, LossOfWaves, 0.05, 4.3, 0.05, 80, "first");
        AddDescent(figure, LossOfWaves, 6.2, -1, 0.05, 80, "second");
        AddDescent(figure, LossOfWaves, 2, 0.4, 0.05, 80, "third");
        return figure;
    }

    public static Figure Saddle() => Saddle(8);

    public static Figure Saddle(int count)
    {
        var figure = Named("Saddle", "x", "y", "$x^2 - y^2$");
        AddSurface(figure, (x, y) => x * x - y * y, (-1, 1), (-1, 1), count).ShowMesh = true;
        figure.Annotate("saddle point", 0, 0, 0, arrow: true);
        return figure;
    }

    public static Figure Peaks() => Peaks(12);

    public static Figure Peaks(int count)
    {
        var figure = Named("Peaks", "x", "y", "height");
        var surface = AddSurface(figure, Hills, (-3, 3), (-3, 3), count);
        (surface.ValueTitle, surface.ShowFloorContours) = ("height", true);
        return figure;
    }

    public static Figure HiddenPath() => HiddenPath(10);

    public static Figure HiddenPath(int count)
    {
        var figure = Named("Round a hill", "x", "y", "z");
        AddSurface(figure, Hill, (-2, 2), (-2, 2), count);
        var angles = Between(0, 2 * Math.PI, 61);
        figure.AddPath(
            angles.Select(Math.Cos), angles.Select(Math.Sin), angles.Select(a => Hill(Math.Cos(a), Math.Sin(a))), "around");
        figure.AddPath([-1.8, 1.8], [0.2, 0.2], [0.5, 0.5], "through");
        return figure;
    }

    public static Figure Crossing()
    {
        var figure = Named("Two surfaces", "x", "y", "z");
        AddSurface(figure, (x, y) => x * x - y * y, (-1, 1), (-1, 1), 6, "saddle");
        var plane = AddSurface(figure, (x, _) => 0.5 * x, (-1, 1), (-0.8, 0.8), 3, "plane");
        (plane.Color, plane.ShowMesh) = (Color.Parse("#e69f00"), true);
        figure.AddPath([-1, 1], [-0.6, 0.6], [0.6, -0.4], "through both");
        return figure;
    }

    public static Figure Clipped()
    {
        var figure = new Figure("Cut at 4")
        {
            XAxis = { Title = "k" },
            YAxis = { Title = "b" },
            ZAxis = { Title = "loss", Maximum = 4, Minimum = 0 },
            Width = 400,
            Height = 300,
        };
        AddSurface(figure, LossOfLine, (-2, 2), (-4, 4), 12).ShowFloorContours = true;
        return figure;
    }

    public static Figure LogarithmicHeight()
    {
        var figure = new Figure("Logarithmic height")
        {
            XAxis = { Title = "x" },
            YAxis = { Title = "y" },
            ZAxis = { Title = "z", Scale = AxisScale.Logarithmic },
            Width = 400,
            Height = 300,
        };
        AddSurface(figure, (x, y) => Math.Pow(x * x + y * y, 2), (-1, 1), (-1, 1), 9);
        return figure;
    }

    public static Figure Holes()
    {
        var figure = Named("Holes", "x", "y", "z");
        AddSurface(figure, (x, y) => Math.Sqrt(0.8 - x * x - y * y), (-1, 1), (-1, 1), 10);
        return figure;
    }

    public static Figure FromBelow()
    {
        var figure = LineLoss(8);
        (figure.Title, figure.Camera) = ("From below", new Camera(-130, -25));
        return figure;
    }

    public static Figure FromAbove()
    {
        var figure = Saddle(8);
        (figure.Title, figure.Camera) = ("From above", new Camera(-90, 90));
        return figure;
    }

    public static Figure Points()
    {
        var figure = Named("Points", "x", "y", "z");
        double[] places = [-1, -0.5, 0, 0.5, 1];
        figure.AddScatter(places, places.Select(x => x * x), places.Select(x => x - 1), "data");
        figure.AddPath(places, places, places, "path").Markers = true;
        return figure;
    }

    public static Figure Constant()
    {
        var figure = Named("Constant", "x", "y", "z");
        AddSurface(figure, (_, _) => 3, (0, 1), (0, 1), 3);
        return figure;
    }

    private static Figure Named(string title, string x, string y, string z) => new(title)
    {
        XAxis = { Title = x },
        YAxis = { Title = y },
        ZAxis = { Title = z },
        Width = 400,
        Height = 300,
    };
}
