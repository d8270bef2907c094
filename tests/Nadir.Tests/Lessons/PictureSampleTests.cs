using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Nadir.Figures;
using Nadir.Tests.Architecture;
using Nadir.Tests.Figures.Raster;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Lessons;

/// <summary>The pictures of the articles: what the samples print, and the lines they draw, against plain arithmetic.</summary>
public sealed class PictureSampleTests
{
    private static readonly double[] PointsX = [0, 1, 2, 3, 4, 5];
    private static readonly double[] PointsY = [1.1, 2.2, 3.8, 4.1, 4.9, 5.2];

    /// <summary>x² + y² + x·y = 1 has the half axes √2 and √(2/3): area 2π/√3, box ±2/√3; its perimeter by SciPy's ellipe.</summary>
    [Fact]
    public void ImplicitCurve_IsOneRoundEllipse()
    {
        using var folder = new ScratchFolder();
        var (output, drawing) = Drawn("13-implicit-curve.cs", Path.Combine(folder.Path, "ellipse.json"));

        Assert.Contains("pieces: 1, closed: True, certified", output, StringComparison.Ordinal);
        Assert.Contains("did you mean `+`?\n  x**2 y**2 x*y-1\n       ^", output, StringComparison.Ordinal);
        var ellipse = Assert.Single(Assert.IsType<ImplicitTrace>(Assert.Single(((Figure)drawing).Traces)).Curve.Pieces);
        Assert.True(ellipse.IsClosed);
        var (area, perimeter) = (0.0, 0.0);
        foreach (var (from, to) in Segments(ellipse))
        {
            area += ((from.X * to.Y) - (to.X * from.Y)) / 2;
            perimeter += Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2));
        }

        Assert.Equal(3.62760, Math.Abs(area), 0.001 * 3.62760);
        Assert.Equal(7.13435, perimeter, 0.001 * 7.13435);
        foreach (var end in new[] { -ellipse.X.Min(), ellipse.X.Max(), -ellipse.Y.Min(), ellipse.Y.Max() })
            Assert.Equal(1.15470, end, 0.001 * 1.15470);
        var (width, height) = SizeOfLine(drawing.ToSvg());
        Assert.InRange(width / height, 0.999, 1.001);
        Assert.InRange(width, 150, 400);
    }

    /// <summary>Lengths inside the window by an independent integration of the contours.</summary>
    [Fact]
    public void LossContours_LieOnTheirLevels()
    {
        using var folder = new ScratchFolder();
        var output = SampleTests.Run("14-loss-contours.cs", folder.Path);

        Assert.Contains("least loss 0.133905 at k = 0.825714, b = 1.485714", output, StringComparison.Ordinal);
        Assert.Contains("J(w): least 0.133905 at w = 0.825714", output, StringComparison.Ordinal);
        var figure = (Figure)Drawing.FromJson(File.ReadAllText(Path.Combine(folder.Path, "loss-contours.json")));
        var lines = ((ContourTrace)figure.Traces[0]).Contours.Lines;
        (double Level, double Length, int Pieces)[] expected =
        [
            (0.2, 1.9673, 1), (0.5, 4.6300, 1), (0.7, 5.7574, 1), (1, 7.1214, 1), (3, 10.3258, 1),
            (8, 6.9713, 2), (10, 6.0848, 2), (15, 4.3373, 2), (20, 2.9393, 2),
        ];
        Assert.Equal(expected.Select(line => line.Level), lines.Select(line => line.Level));
        foreach (var (line, (level, length, pieces)) in lines.Zip(expected))
        {
            Assert.Equal(pieces, line.Pieces.Count);
            Assert.All(line.Pieces, piece => Assert.Equal(level <= 1, piece.IsClosed));
            var drawn = 0.0;
            foreach (var (from, to) in line.Pieces.SelectMany(Segments))
            {
                Assert.InRange(LineLoss(from.X, from.Y) / level, 1 - 1e-3, 1 + 1e-3);
                Assert.InRange(LineLoss((from.X + to.X) / 2, (from.Y + to.Y) / 2) / level, 1 - 5e-3, 1 + 5e-3);
                drawn += Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2));
            }

            Assert.Equal(length, drawn, 0.01 * length);
        }

        var mark = Assert.IsType<ScatterTrace>(figure.Traces[1]);
        Assert.Equal((0.825714, 1.485714), (Math.Round(mark.X[0], 6), Math.Round(mark.Y[0], 6)));
        Assert.Contains("least, 0.133905 at 0.825714", File.ReadAllText(Path.Combine(folder.Path, "one-weight.svg")), StringComparison.Ordinal);
    }

    /// <summary>The bends of the loss are 2·mean(x²), 2·mean(x) and 2; their condition numbers by NumPy.</summary>
    [Fact]
    public void Scaling_ChangesTheConditionNumber()
    {
        using var folder = new ScratchFolder();
        var (output, drawing) = Drawn("15-scaling.cs", Path.Combine(folder.Path, "scaling.json"));

        Assert.Equal(["33.41", "1.00", "2.92"], Regex.Matches(output, @"condition number (\d+\.\d+)").Select(match => match.Groups[1].Value));
        var grid = (FigureGrid)drawing;
        Assert.Equal(["condition number 33.41", "condition number 1.00", "condition number 2.92"], grid.Figures.Select(figure => figure.Subtitle));
        var (mean, variance) = (2.5, 35.0 / 12);
        Func<double, double>[] scalings = [x => x, x => (x - mean) / Math.Sqrt(variance), x => (x - mean) / variance];
        foreach (var (figure, scaled) in grid.Figures.Zip(scalings))
        {
            Assert.True(figure.EqualAspect);
            Assert.Equal((0, 6, -2, 8), (figure.XAxis.Minimum, figure.XAxis.Maximum, figure.YAxis.Minimum, figure.YAxis.Maximum));
            var lines = ((ContourTrace)figure.Traces[0]).Contours.Lines;
            Assert.Equal([0.2, 0.5, 0.7, 0.8, 1], lines.Select(line => line.Level));
            foreach (var line in lines)
            {
                foreach (var (from, _) in Assert.Single(line.Pieces) is var piece && piece.IsClosed ? Segments(piece) : [])
                    Assert.InRange(LineLoss(from.X, from.Y, scaled) / line.Level, 1 - 1e-3, 1 + 1e-3);
            }
        }
    }

    [Fact]
    public void Surfaces_HaveTheHeightsOfTheirModels()
    {
        using var folder = new ScratchFolder();
        var output = SampleTests.Run("16-surfaces.cs", folder.Path);

        Assert.Contains("linear: loss 33.858333 at (2, 4)", output, StringComparison.Ordinal);
        Assert.Contains("tanh: loss 8.625028 at (2, 4), slopes -0.000011 and -0.000055", output, StringComparison.Ordinal);
        foreach (var (name, wrap) in new (string, Func<double, double>)[] { ("linear", sum => sum), ("tanh", Math.Tanh) })
        {
            Assert.Equal("svg", XDocument.Load(Path.Combine(folder.Path, $"{name}-surface.svg")).Root!.Name.LocalName);
            var page = File.ReadAllText(Path.Combine(folder.Path, $"{name}-surface.html"));
            var z = Regex.Match(page, "\"z\":\\{\"dtype\":\"f8\",\"bdata\":\"([^\"]+)\"").Groups[1].Value;
            var heights = Convert.FromBase64String(Regex.Unescape(z)).Chunk(8).Select(bytes => BitConverter.ToDouble(bytes)).ToArray();
            Assert.Equal(100 * 100, heights.Length);
            for (var i = 0; i < heights.Length; i++)
            {
                var (k, b) = (-2 + (4.0 * (i % 100) / 99), -4 + (8.0 * (i / 100) / 99));
                var loss = PointsX.Zip(PointsY, (x, y) => Math.Pow(wrap((k * x) + b) - y, 2)).Average();
                Assert.Equal(loss, heights[i], 1e-9);
            }
        }
    }

    /// <summary>The ends are those of descents.py, plain NumPy on the same file.</summary>
    [Fact]
    public void Descent_EndsWhereNumPyEnds()
    {
        using var folder = new ScratchFolder();
        var output = SampleTests.Run("17-descent.cs", folder.Path);

        var ends = Regex.Matches(output, @"\((-?\d+\.\d{8}), (-?\d+\.\d{8})\)").Select(match => (Number(match.Groups[1].Value), Number(match.Groups[2].Value))).ToList();
        var expected = File.ReadLines(Repository.Path("tests", "Nadir.Tests", "Nadir.Landscapes", "descents.csv")).Skip(1).Select(line => line.Split(','))
            .Where(cells => cells[0].StartsWith("sin", StringComparison.Ordinal) ? cells[1] == "0.1" : cells[2] == "5.0" && cells[3] == "4.0")
            .Select(cells => (Number(cells[4]), Number(cells[5]))).ToList();
        Assert.Equal(7, expected.Count);
        Assert.Equal(expected, ends, (one, other) => Math.Abs(one.Item1 - other.Item1) < 1e-6 && Math.Abs(one.Item2 - other.Item2) < 1e-6);
        Assert.Matches(@"a\*x \+ b, rate 1: rate · bend 2\.000, .*oscillates", output);
        Assert.Equal(6, Regex.Count(output, ": converges|, converges"));

        var surface = XDocument.Load(Path.Combine(folder.Path, "descent-surface.svg")).Descendants().Select(element => element.Value).ToList();
        foreach (var start in new[] { "from (5, 4)", "from (5, 1)", "from (2, 4.5)" })
        {
            Assert.Contains(start, surface);
            Assert.Contains(start, File.ReadAllText(Path.Combine(folder.Path, "descent-fit.svg")), StringComparison.Ordinal);
        }

        Assert.All(["descent-surface.html", "descent.html"], page => Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(Path.Combine(folder.Path, page)), StringComparison.OrdinalIgnoreCase));
        var animation = new GifReader(File.ReadAllBytes(Path.Combine(folder.Path, "descent.gif")));
        Assert.InRange(animation.Frames.Count, 30, 60);
        Assert.NotEqual(animation.Frames[0].Pixels.ToArray(), animation.Frames[^1].Pixels.ToArray());
    }

    [Fact]
    public void LossFamily_IsThatOfTheTextbook()
    {
        using var folder = new ScratchFolder();
        var (_, drawing) = Drawn("18-loss-family.cs", Path.Combine(folder.Path, "family.json"));

        Func<double, double>[] expected =
        [
            m => m > 0 ? 0 : 1,
            m => Math.Max(0, 1 - m),
            m => Math.Log(1 + Math.Exp(-m)),
            m => Math.Exp(-m),
            m => (1 - m) * (1 - m),
            m => Math.Abs(1 - m),
            m => Math.Abs(1 - m) <= 1 ? (1 - m) * (1 - m) / 2 : Math.Abs(1 - m) - 0.5,
        ];
        var lines = ((Figure)drawing).Traces.Cast<LineTrace>().ToList();
        Assert.Equal(expected.Length, lines.Count);
        foreach (var (line, loss) in lines.Zip(expected))
            Assert.All(line.X.Zip(line.Y), point => Assert.Equal(loss(point.First), point.Second, 1e-12 * Math.Max(1, point.Second)));
    }

    /// <summary>Where loss + penalty is least: by the slopes, which L2 balances with 2λw and L1 with λ, or less where a weight is 0.</summary>
    [Fact]
    public void Penalties_LeaveTheWeightsWhereTheSlopesBalance()
    {
        using var folder = new ScratchFolder();
        var lines = SampleTests.Run("19-penalties.cs", folder.Path).Split('\n');

        foreach (var line in lines.Take(6))
        {
            var numbers = Regex.Matches(line[1..], @"-?\d+(\.\d+)?").Select(match => Number(match.Value)).ToArray();
            var (order, lambda, weights) = (numbers[0], numbers[1], numbers[2..4]);
            var (first, second) = (weights[0] - 2, weights[1] - 0.3);
            double[] slopes = [(2 * first) + (0.8 * second), (6 * second) + (0.8 * first)];
            foreach (var (weight, slope) in weights.Zip(slopes))
            {
                if (order == 2)
                    Assert.Equal(0, slope + (2 * lambda * weight), 2e-5);
                else if (weight == 0)
                    Assert.InRange(Math.Abs(slope), 0, lambda);
                else
                    Assert.Equal(0, slope + (lambda * Math.Sign(weight)), 2e-5);
            }
        }

        Assert.StartsWith("L1, λ = 3: w = (0.620000, 0.000000)", lines[2], StringComparison.Ordinal);
        Assert.Contains("0.5·|x|: least at x = 0.250000", lines[6], StringComparison.Ordinal);
        Assert.Contains("2·|x|: least at x = 0.000000", lines[7], StringComparison.Ordinal);
        Assert.All(["penalties.svg", "shrinkage.svg"], name => XDocument.Load(Path.Combine(folder.Path, name)));
    }

    [Fact]
    public void Activations_AtWholeNumbers_HaveTheirSlopes()
    {
        using var folder = new ScratchFolder();
        var (_, drawing) = Drawn("20-activations.cs", Path.Combine(folder.Path, "activations.json"));

        (Func<double, double> Value, Func<double, double> Slope)[] expected =
        [
            (x => 1 / (1 + Math.Exp(-x)), x => Math.Exp(-x) / Math.Pow(1 + Math.Exp(-x), 2)),
            (Math.Tanh, x => 1 / Math.Pow(Math.Cosh(x), 2)),
            (x => x > 0 ? x : 0, x => x > 0 ? 1 : 0),
        ];
        foreach (var (figure, (value, slope)) in ((FigureGrid)drawing).Figures.Zip(expected, (figure, functions) => (figure, functions)))
        {
            foreach (var (trace, function) in figure.Traces.Cast<LineTrace>().Zip([value, slope]))
            {
                Assert.Equal(Enumerable.Range(-10, 21).Select(i => (double)i), trace.X);
                Assert.All(trace.X.Zip(trace.Y), point => Assert.Equal(function(point.First), point.Second, 1e-12));
            }
        }
    }

    /// <summary>The listing of the mission: the loss falls while images change, and what is drawn are four originals with seven changes each.</summary>
    [Fact]
    public void Augmentation_TrainsOnChangedImages()
    {
        using var folder = new ScratchFolder();
        var (output, drawing) = Drawn("21-augmentation.cs", Path.Combine(folder.Path, "augmentation.json"));

        var losses = Regex.Matches(output, @"epoch \d of 8: loss (\d+\.\d+)").Select(match => Number(match.Groups[1].Value)).ToList();
        Assert.Equal(8, losses.Count);
        Assert.True(losses[^1] < 0.7 * losses[0]);
        Assert.Contains("8000 changed images", output, StringComparison.Ordinal);
        Assert.InRange(Number(Regex.Match(output, @"test images (\d\.\d+)").Groups[1].Value), 0.7, 1);
        Assert.Equal(32, Assert.IsType<ImageGridTrace>(Assert.Single(((Figure)drawing).Traces)).Images.Count);
    }

    private static (string Output, Drawing Drawing) Drawn(string sample, string path)
    {
        var output = SampleTests.Run(sample, path);
        return (output, Drawing.FromJson(File.ReadAllText(path)));
    }

    private static IEnumerable<((double X, double Y) From, (double X, double Y) To)> Segments(Polyline piece) =>
        Enumerable.Range(0, piece.IsClosed ? piece.Count : piece.Count - 1).Select(i => (i, (i + 1) % piece.Count))
            .Select(pair => ((piece.X[pair.i], piece.Y[pair.i]), (piece.X[pair.Item2], piece.Y[pair.Item2])));

    private static double LineLoss(double k, double b, Func<double, double>? scaled = null) =>
        PointsX.Zip(PointsY, (x, y) => Math.Pow((k * (scaled?.Invoke(x) ?? x)) + b - y, 2)).Average();

    /// <summary>How wide and high the longest path of an SVG is.</summary>
    private static (double Width, double Height) SizeOfLine(string svg)
    {
        var path = XDocument.Parse(svg).Descendants().Where(element => element.Name.LocalName == "path").Select(element => element.Attribute("d")!.Value).MaxBy(data => data.Length)!;
        var numbers = Regex.Matches(path, @"-?\d+(\.\d+)?").Select(match => Number(match.Value)).ToArray();
        var (x, y) = (numbers.Where((_, i) => i % 2 == 0).ToArray(), numbers.Where((_, i) => i % 2 == 1).ToArray());
        return (x.Max() - x.Min(), y.Max() - y.Min());
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
