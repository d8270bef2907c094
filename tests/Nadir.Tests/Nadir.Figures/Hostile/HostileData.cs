using Nadir.Figures;

namespace Nadir.Tests.Figures;

/// <summary>Numbers and texts that a figure may be given, and every trace made of them.</summary>
internal static class HostileData
{
    public static readonly Dictionary<string, double[]> Numbers = new()
    {
        ["none"] = [],
        ["one"] = [3],
        ["same"] = [2, 2, 2, 2],
        ["nan"] = [double.NaN, double.NaN],
        ["infinite"] = [double.PositiveInfinity, 1, double.NegativeInfinity, 2],
        ["all infinite"] = [double.PositiveInfinity, double.PositiveInfinity],
        ["gaps"] = [double.NaN, 1, double.NaN, 2, double.NaN],
        ["whole range"] = [double.MinValue, 0, double.MaxValue],
        ["huge"] = [-1e308, 1e308],
        ["largest"] = [double.MaxValue, double.MaxValue],
        ["tiny"] = [0, double.Epsilon, 1e-320],
        ["neighbours"] = [1, Math.BitIncrement(1), Math.BitIncrement(Math.BitIncrement(1))],
        ["far neighbours"] = [1e300, Math.BitIncrement(1e300)],
        ["negative"] = [-3, -2, -1],
        ["scales"] = [1e-300, 1, 1e300],
        ["zigzag"] = [.. Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? i : -i * 1e7)],
    };

    /// <summary>Those that each other meets on the other axis.</summary>
    public static readonly string[] Partners = ["gaps", "whole range", "scales"];

    public static readonly string[] Texts =
    [
        "", " ", "$", "$$", "$x", "x$", "$x^$", "$_$", "$^^^^$", "$\\$", "$\\frac$", "$\\frac{a$", "$\\sqrt$", "$\\hat$", "$\\text$", "$\\text{$", "${{{{}$",
        "$" + string.Concat(Enumerable.Repeat("\\hat", 9_000)) + "x$",
        "$" + new string('{', 3_000) + "$", "$" + new string('^', 3_000) + "$",
        "$" + string.Concat(Enumerable.Repeat("\\sqrt{", 800)) + "$",
        "$x^😀$", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<a href=\"javascript:alert(1)\">x</a>", "]]>", "&lt;&amp;\"'",
        "\0\u0001\u001b[31m\u007f\u0085\r\n\t", "\ud800", "\udc00x", "שלום עולם", "مرحبا \u202eabc", "数学公式", "👩‍👩‍👧‍👦🚀", "e\u0301\u0301\u0301", "%{x}", "@text", "{0}",
        new string('W', 3_000), string.Concat(Enumerable.Repeat("long ", 600)),
    ];

    /// <summary>Each takes places, values and a text wherever there is one.</summary>
    public static readonly Dictionary<string, Action<Figure, double[], double[], string>> Traces = new()
    {
        ["line"] = (figure, x, y, text) => figure.AddLine(x, y, text).Markers = true,
        ["line without markers"] = (figure, x, y, text) => figure.AddLine(x, y, text),
        ["scatter"] = (figure, x, y, text) => figure.AddScatter(x, y, text),
        ["scatter in space"] = (figure, x, y, text) => figure.AddScatter(x, y, y, text),
        ["bar"] = (figure, x, y, text) => figure.AddBar(x.Select((_, i) => $"{text}{i}"), y, text).Annotate = true,
        ["bar and line"] = (figure, x, y, text) =>
        {
            figure.AddBar(x.Select((_, i) => $"{i}{text}"), y, text);
            figure.AddLine(x, y, text);
        },
        ["band"] = (figure, x, y, text) => figure.AddBand(x, y, y.Reverse(), text),
        ["histogram"] = (figure, x, y, text) => figure.AddHistogram(y, 7, text),
        ["histogram of counts"] = (figure, x, y, text) => figure.AddHistogram([.. Enumerable.Range(0, y.Length + 1).Select(i => (double)i)], y, text),
        ["box"] = (figure, x, y, text) => figure.AddBox([(text, y), ($"{text} 2", x)], text),
        ["heat map"] = (figure, x, y, text) =>
            figure.AddHeatMap(Matrix(y, x.Length), [.. y.Select((_, i) => $"{text}{i}")], [.. x.Select((_, i) => text)], annotate: true).ValueTitle = text,
        ["field"] = (figure, x, y, text) => figure.AddField(x, Rising(y), Matrix(y, x.Length)).ValueTitle = text,
        ["field of values"] = (figure, x, y, text) => figure.AddField(Rising(x), Rising(y), Matrix(y, x.Length)).ValueTitle = text,
        ["surface"] = (figure, x, y, text) => Dressed(figure.AddSurface(x, Rising(y), Matrix(y, x.Length), text)),
        ["surface of values"] = (figure, x, y, text) => Dressed(figure.AddSurface(Rising(x), Rising(y), Matrix(y, x.Length), text)),
        ["path"] = (figure, x, y, text) => figure.AddPath(x, y, text).Markers = true,
        ["path in space"] = (figure, x, y, text) => figure.AddPath(x, y, x, text),
        ["vector field"] = (figure, x, y, text) => figure.AddVectorField(x, y, y, x, text),
        ["vector field of one length"] = (figure, x, y, text) => figure.AddVectorField(Rising(x), y, y, x, text).Normalize = true,
        ["region"] = (figure, x, y, text) => figure.AddRegion([(x, y), (y, x)], text),
        ["rules"] = (figure, x, y, text) =>
        {
            foreach (var value in y.Where(double.IsFinite))
            {
                figure.AddHorizontal(value, text);
                figure.AddVertical(value, text);
            }
        },
        ["contour of a table"] = (figure, x, y, text) => figure.AddContour(x, Rising(y), Matrix(y, x.Length), name: text),
        ["filled contour"] = (figure, x, y, text) => figure.AddContour(Rising(x), Rising(y), Matrix(y, x.Length), name: text).Filled = true,
        ["contour of a function"] = (figure, x, y, text) => figure.AddContour((a, b) => a + b, (x[0], x[^1]), (x[0], x[^1]), name: text),
        ["table"] = (figure, x, y, text) => figure.AddTable([text, $"{text} 2"], y.Select(value => new[] { text, $"{value}" })),
        ["images"] = (figure, x, y, text) => figure.AddImages(y.Select(_ => GrayImage.From<double>(2, 2, [0, 1, 2, 3], 0, 3)), y.Select(_ => text), 3),
    };

    private static double[] Rising(double[] values) => [.. values.Select((_, i) => (double)i)];

    private static double[,] Matrix(double[] values, int columns)
    {
        var matrix = new double[values.Length, columns];
        for (var row = 0; row < values.Length; row++)
            for (var column = 0; column < columns; column++)
                matrix[row, column] = values[(row + column) % values.Length];
        return matrix;
    }

    private static void Dressed(SurfaceTrace surface) => (surface.ShowMesh, surface.ShowFloorContours) = (true, true);
}
