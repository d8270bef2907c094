using System.Globalization;
using System.Text.Json;
using Nadir.Figures;

namespace Nadir.Benchmarks;

/// <summary>Times the SVG of usual figures and prints one JSON line. Contours and surfaces are computed before.</summary>
internal static class FigureTiming
{
    public static int Run(string seconds)
    {
        var time = double.Parse(seconds, CultureInfo.InvariantCulture);
        var cases = new Dictionary<string, Figure>
        {
            ["line of 1,000 points"] = Line(),
            ["bars"] = Bars(),
            ["contours, filled and labelled"] = Contours(),
            ["field of 200 × 200"] = Field(),
            ["surface of 100 × 100"] = Surface(),
        };
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            milliseconds = cases.ToDictionary(static pair => pair.Key, pair => FunctionTiming.Median(() => pair.Value.WriteSvg(TextWriter.Null), time)),
            version = RowTiming.Version,
        }));
        return 0;
    }

    private static Figure Line()
    {
        var figure = Titled("A line");
        var x = Even(1000, -10, 10);
        figure.AddLine(x, x.Select(static v => Math.Sin(v) + 0.1 * Math.Sin(37 * v)), "value");
        return figure;
    }

    private static Figure Bars()
    {
        var figure = Titled("Bars");
        figure.AddBar(["a", "b", "c", "d", "e"], [3, 1, 4, 1, 5], "first").Annotate = true;
        figure.AddBar(["a", "b", "c", "d", "e"], [2, 7, 1, 8, 2], "second");
        return figure;
    }

    private static Figure Contours()
    {
        var figure = Titled("Contours");
        figure.AddContour(static (x, y) => Square(x * x + y - 11) + Square(x + y * y - 7), (-5, 5), (-5, 5), [1, 5, 10, 25, 50, 100, 150, 200, 300]).Filled = true;
        return figure;
    }

    private static Figure Field()
    {
        var figure = Titled("A field");
        var (places, values) = Table(200);
        figure.AddField(places, places, values);
        return figure;
    }

    private static Figure Surface()
    {
        var figure = Titled("A surface");
        var (places, values) = Table(100);
        figure.AddSurface(places, places, values);
        return figure;
    }

    private static Figure Titled(string title) => new(title) { XAxis = { Title = "$x_1$" }, YAxis = { Title = "$x_2$" } };

    private static (double[] Places, double[,] Values) Table(int count)
    {
        var places = Even(count, -3, 3);
        var values = new double[count, count];
        for (var i = 0; i < values.Length; i++)
            values[i / count, i % count] = Math.Sin(places[i % count]) * Math.Cos(places[i / count]);
        return (places, values);
    }

    private static double[] Even(int count, double from, double to) =>
        [.. Enumerable.Range(0, count).Select(i => from + ((to - from) * i / (count - 1)))];

    private static double Square(double value) => value * value;
}
