using Nadir.Figures;

namespace Nadir.Tests.Figures;

internal static partial class SvgSamples
{
    private static IEnumerable<(string Name, Func<Drawing> Make)> OfCounts() =>
    [
        ("histogram", Histogram),
        ("histograms-overlaid", HistogramsOverlaid),
        ("histogram-logarithmic", HistogramLogarithmic),
        ("boxes", Boxes),
        ("boxes-side-by-side", BoxesSideBySide),
        ("bars-many-labels", BarsManyLabels),
        ("table", Scores),
        ("table-long", LongTable),
    ];

    private static Figure Histogram()
    {
        var figure = new Figure("Weights of the first layer") { XAxis = { Title = "weight" }, YAxis = { Title = "count" }, Width = 400, Height = 260 };
        figure.AddHistogram(Normal("weights", 500), bins: 16);
        return figure;
    }

    private static Figure HistogramsOverlaid()
    {
        var figure = new Figure("Gradients by layer") { XAxis = { Title = "gradient" }, YAxis = { Title = "count" }, Width = 400, Height = 280 };
        figure.AddHistogram(Normal("first", 400), bins: 14, name: "0.dense");
        figure.AddHistogram(Normal("second", 400).Select(v => 0.5 * v + 1), bins: 14, name: "1.dense");
        return figure;
    }

    private static Figure HistogramLogarithmic()
    {
        var figure = new Figure("Long tail") { XAxis = { Title = "step time", Unit = "ms" }, YAxis = { Title = "steps", Scale = AxisScale.Logarithmic }, Width = 400, Height = 260 };
        figure.AddHistogram([0, 1, 2, 3, 4, 5.0], [5000, 800, 60, 9, 2]);
        return figure;
    }

    private static Figure Boxes()
    {
        var figure = new Figure("Accuracy over five seeds") { YAxis = { Title = "accuracy" }, Width = 400, Height = 280 };
        figure.AddBox([("SGD", (double[])[0.91, 0.92, 0.90, 0.93, 0.915]), ("Adam", [0.95, 0.94, 0.955, 0.93, 0.80]), ("none", [])]);
        return figure;
    }

    private static Figure BoxesSideBySide()
    {
        var figure = new Figure("Seconds an epoch") { XAxis = { Title = "threads" }, YAxis = { Title = "time", Unit = "s" }, Width = 400, Height = 280 };
        figure.AddBox([("1", (double[])[3.1, 3.3, 3.2, 3.9]), ("2", [1.7, 1.8, 1.9, 1.75])], "convolutional");
        figure.AddBox([("1", (double[])[2.1, 2.2, 2.5, 2.3]), ("2", [1.2, 1.3, 1.1, 1.25])], "dense");
        return figure;
    }

    private static Figure BarsManyLabels()
    {
        var figure = new Figure("Time by operation") { YAxis = { Title = "time", Unit = "µs" }, Width = 400, Height = 300 };
        string[] names = ["convolution forward", "convolution backward", "batch normalization", "max pooling", "dense", "softmax", "update"];
        figure.AddBar(names, [41.2, 83.5, 12.1, 9.9, 7.3, 2.2, 5]);
        return figure;
    }

    private static Figure Scores()
    {
        var figure = new Figure("Losses compared");
        figure.AddTable(
            ["loss", "test error", "epochs", "note"],
            [["Huber $\\delta=1$", "0.134", "20", "robust"], ["squared", "0.182", "35", ""], ["绝对误差", "−0.5", "1,200", "slow $L_1$"]]);
        return figure;
    }

    private static Figure LongTable()
    {
        var figure = new Figure("More rows than fit") { Width = 400, Height = 240 };
        figure.AddTable(
            ["step", "what happened, in a sentence that is far too long for a column of this table", "loss"],
            Enumerable.Range(0, 40).Select(i => (IEnumerable<string>)[$"{i}", "a rather long remark that has to be cut somewhere", $"{1.0 / (i + 1):0.000}"]));
        return figure;
    }
}
