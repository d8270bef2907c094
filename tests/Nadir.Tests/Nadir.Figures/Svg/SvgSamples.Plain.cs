using Nadir.Figures;

namespace Nadir.Tests.Figures;

internal static partial class SvgSamples
{
    private static IEnumerable<(string Name, Func<Drawing> Make)> Plain() =>
    [
        ("empty", () => new Figure("Nothing yet") { XAxis = { Title = "x" }, YAxis = { Title = "y" }, Width = 400, Height = 240 }),
        ("band", () => Band(AxisScale.Linear)),
        ("band-logarithmic", () => Band(AxisScale.Logarithmic)),
        ("dashes", Dashes),
        ("scatter-groups", ScatterGroups),
        ("rules", Rules),
        ("path", Path),
        ("path-one-place", PathOfOnePlace),
        ("line-over-bars", LineOverBars),
        ("logarithmic-narrow", LogarithmicNarrow),
    ];

    private static Figure Band(AxisScale scale)
    {
        var figure = new Figure("Five runs")
        {
            Subtitle = "mean and one deviation",
            XAxis = { Title = "epoch" },
            YAxis = { Title = "loss", Scale = scale },
            Width = 400,
            Height = 280,
        };
        var x = Range(1, 12, 12);
        double[] mean = [.. x.Select(e => 2 / e + 0.02 * e)];
        figure.AddBand(x, mean.Select((m, i) => i == 7 ? double.NaN : 0.8 * m), mean.Select(m => 1.25 * m), "one deviation");
        figure.AddLine(x, mean, "mean").SeriesIndex = 0;
        return figure;
    }

    private static Figure Dashes()
    {
        var figure = new Figure("Losses over the residual") { XAxis = { Title = "residual" }, YAxis = { Title = "loss" }, Width = 400, Height = 280 };
        var x = Range(-3, 3, 25);
        figure.AddLine(x, x.Select(e => e * e / 2), "squared");
        figure.AddLine(x, x.Select(Math.Abs), "absolute").Dash = LineDash.Dashed;
        figure.AddLine(x, x.Select(e => Math.Abs(e) <= 1 ? e * e / 2 : Math.Abs(e) - 0.5), "Huber").Dash = LineDash.Dotted;
        return figure;
    }

    private static Figure ScatterGroups()
    {
        var figure = new Figure("Two moons") { XAxis = { Title = "$x_1$" }, YAxis = { Title = "$x_2$" }, Width = 400, Height = 300 };
        var noise = Normal("moons", 80);
        var turn = Range(0, Math.PI, 20);
        figure.AddScatter(turn.Select((t, i) => Math.Cos(t) + 0.1 * noise[i]), turn.Select((t, i) => Math.Sin(t) + 0.1 * noise[20 + i]), "class 0");
        figure.AddScatter(turn.Select((t, i) => 1 - Math.Cos(t) + 0.1 * noise[40 + i]), turn.Select((t, i) => 0.5 - Math.Sin(t) + 0.1 * noise[60 + i]), "class 1");
        return figure;
    }

    private static Figure Rules()
    {
        var figure = new Figure("Sigmoid") { XAxis = { Title = "x" }, YAxis = { Title = "probability" }, Width = 400, Height = 260 };
        var x = Range(-6, 6, 41);
        figure.AddLine(x, x.Select(v => 1 / (1 + Math.Pow(Math.E, -v))), "sigmoid");
        figure.AddHorizontal(0.5, "threshold");
        figure.AddVertical(0).Dash = LineDash.Dotted;
        return figure;
    }

    private static Figure Path()
    {
        var figure = new Figure("Descent with momentum") { XAxis = { Title = "a" }, YAxis = { Title = "b" }, Width = 400, Height = 300 };
        var steps = Enumerable.Range(0, 30).ToArray();
        figure.AddPath(steps.Select(t => 4 * Math.Pow(0.88, t) * Math.Cos(0.5 * t)), steps.Select(t => 4 * Math.Pow(0.88, t) * Math.Sin(0.5 * t)), "momentum");
        var plain = figure.AddPath(steps.Select(t => 4 * Math.Pow(0.85, t)), steps.Select(t => -3 * Math.Pow(0.7, t)), "plain");
        plain.Markers = true;
        return figure;
    }

    private static Figure PathOfOnePlace()
    {
        var figure = new Figure("No step was taken") { Width = 300, Height = 200 };
        figure.AddPath([1.0], [2.0], "path");
        return figure;
    }

    private static Figure LineOverBars()
    {
        var figure = new Figure("Sizes and share") { XAxis = { Title = "class" }, YAxis = { Title = "images" }, Width = 400, Height = 260 };
        figure.AddBar(["cat", "dog", "fox"], [40, 25, 10], "train");
        figure.AddLine([0, 1, 2], [38.0, 30, 22], "wanted").Markers = true;
        return figure;
    }

    private static Figure LogarithmicNarrow()
    {
        var figure = new Figure("Condition") { XAxis = { Title = "n", Scale = AxisScale.Logarithmic }, YAxis = { Title = "time", Unit = "s" }, Width = 400, Height = 260 };
        figure.AddLine([20, 50, 100, 150], [0.1, 0.21, 0.5, 0.8]).Markers = true;
        return figure;
    }
}
