using Nadir.Figures;

namespace Nadir.Tests.Figures;

/// <summary>Small figures of each kind, the same in every test.</summary>
internal static class Samples
{
    public static Figure Curves()
    {
        var figure = new Figure("Learning curves")
        {
            Subtitle = "blobs & moons, seed 7",
            XAxis = { Title = "epoch" },
            YAxis = { Title = "loss" },
            Width = 400,
            Height = 260,
            Metadata = new FigureMetadata("nadir train --data \"moons\"", 7, "0.1.0"),
        };
        figure.AddLine([1, 2, 3, 4, 5], [0.9, 0.5, 0.3, 0.2, 0.15], "train");
        figure.AddLine([1, 2, 3, 4, 5], [1.0, 0.7, double.NaN, 0.45, 0.5], "validation").Dash = LineDash.Dashed;
        return figure;
    }

    public static Figure Bars()
    {
        var figure = new Figure("Change by operation")
        {
            YAxis = { Title = "change", Unit = "%" },
            Width = 400,
            Height = 260,
        };
        figure.AddBar(["a", "b", "c < d"], [12.5, -20, double.NaN], "first").Annotate = true;
        figure.AddBar(["b", "c < d", "e"], [5, 8, 1], "second");
        return figure;
    }

    public static Figure Confusion()
    {
        var figure = new Figure("Confusion") { XAxis = { Title = "predicted" }, YAxis = { Title = "true" } };
        var counts = new double[,] { { 48, 1, 1 }, { 0, 45, 5 }, { 2, 3, double.NaN } };
        figure.AddHeatMap(counts, ["cat", "dog", "狗"], ["cat", "dog", "狗"], annotate: true).ValueTitle = "images";
        return figure;
    }

    public static Figure Points()
    {
        var figure = new Figure("Six points")
        {
            XAxis = { Title = "x" },
            YAxis = { Title = "y" },
            Width = 400,
            Height = 260,
        };
        figure.AddLine([0, 5], [1.3, 5.5], "fit");
        figure.AddScatter([0, 1, 2, 3, 4, 5], [1.1, 2.2, 3.8, 4.1, 4.9, 5.2], "data");
        return figure;
    }

    public static Figure Logarithmic()
    {
        var figure = new Figure("Rates")
        {
            XAxis = { Title = "learning rate", Scale = AxisScale.Logarithmic },
            YAxis = { Title = "loss", Scale = AxisScale.Logarithmic },
            Width = 400,
            Height = 260,
        };
        double[] losses = [2, 1.5, 0.2, 0.03, 1, double.PositiveInfinity];
        figure.AddLine([1e-6, 1e-5, 1e-4, 1e-3, 0, 1e-1], losses).Markers = true;
        return figure;
    }

    public static Figure Images()
    {
        var figure = new Figure("Images");
        var image = new GrayImage(3, 2, [0, 128, 255, 255, 128, 0]);
        figure.AddImages([image, image, image], ["1\n0.98", "7, not 1\n0.51", "2\n0.99"], columns: 2)
            .Highlighted = new HashSet<int> { 1 };
        return figure;
    }

    public static IEnumerable<Figure> All() => [Curves(), Bars(), Confusion(), Points(), Logarithmic(), Images()];
}
