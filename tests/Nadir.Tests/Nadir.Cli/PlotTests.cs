using System.Text.Json.Nodes;
using Nadir.Figures;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Cli;

/// <summary><c>nadir plot</c>: what is drawn, and where it goes.</summary>
public sealed class PlotTests : IDisposable
{
    private const string Ellipse = "x^2 + y^2 + x*y = 1";

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("plot curve \"sin(x)/x\" --x -20..20", "sin(x)/x")]
    [InlineData("plot curve -x^2", "−x²")]
    [InlineData("plot curve x^p |x| --param p=2", "|x|")]
    [InlineData("plot implicit \"x^2 + y^2 < 1\"", "x² + y² < 1")]
    [InlineData("plot contour x*y --levels 0.5,1", "0.5")]
    [InlineData("plot surface x^2-y^2", "x² − y²")]
    [InlineData("plot field sin(x)*y", "sin(x)y")]
    [InlineData("plot loss huber:delta=2", "Huber (delta 2)")]
    [InlineData("plot loss hinge logistic --over margin", "margin: label · score")]
    [InlineData("plot activation gelu relu", "Gelu")]
    [InlineData("plot regularizer l1 l2", "Penalties")]
    [InlineData("plot schedule cosineDecay:100", "Cosine decay")]
    public void Plot_WithoutFile_ShowsThePictureInTheTerminal(string call, string text)
    {
        var run = CommandRun.Succeed([.. CommandWords.Of(call)]);

        Assert.Equal("", run.Error);
        Assert.Contains(text, run.Output, StringComparison.Ordinal);
        Assert.Contains(run.Output, letter => letter is (> '\u2800' and <= '\u28ff') or '█' or '▀' or '▒');
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 100, line));
        Assert.True(run.Output.Split('\n').Length <= 32);
    }

    [Theory]
    [InlineData("plot loss huber mse")]
    [InlineData("descend x^2+y^2 --start x=1,y=1 --start x=2,y=1")]
    public void Plot_InATerminal_HasItsSizeAndColours(string call)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();

        Assert.Equal(0, Nadir.Cli.NadirCommand.Run(call.Split(' '), new SmallTerminal(output, error)));

        var plain = System.Text.RegularExpressions.Regex.Replace(output.ToString(), "\u001b\\[[0-9;]*m", "");
        Assert.NotEqual(plain, output.ToString());
        Assert.DoesNotContain('\u001b', plain);
        Assert.InRange(plain.TrimEnd('\n').Split('\n').Length, 12, 18);
        Assert.InRange(plain.Split('\n').Where(line => line.Contains('│')).Max(line => line.Length), 40, 60);
    }

    [Fact]
    public void Plot_Json_IsTheFigureAlone()
    {
        var run = CommandRun.Succeed("plot", "implicit", Ellipse, "--json");

        Assert.Equal("", run.Error);
        var (x, y) = Line(JsonNode.Parse(run.Output)!);
        Assert.Equal(2 * Math.PI / Math.Sqrt(3), Area(x, y), 0.0036);
        Assert.Equal(2 / Math.Sqrt(3), x.Max(), 1e-4);
        Assert.Equal(run.Output, Drawing.FromJson(run.Output).ToJson());
        Assert.Equal($"nadir plot implicit '{Ellipse}' --json", Drawing.FromJson(run.Output).Metadata!.Command);
    }

    [Fact]
    public void Plot_ToSeveralFiles_WritesEachAndNamesThem()
    {
        var files = new[] { "a.svg", "a.html", "a.json", "a.txt" }.Select(name => folder[name]).ToArray();

        var run = CommandRun.Succeed(["plot", "implicit", Ellipse, "-o", files[0], files[1], "--out", files[2], "-o", files[3]]);

        Assert.Equal(string.Join('\n', files) + "\n", run.Output);
        Assert.Equal(["a.html", "a.json", "a.svg", "a.txt"], folder.Entries());
        Assert.StartsWith("<svg", File.ReadAllText(files[0]), StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(files[1]), StringComparison.OrdinalIgnoreCase);
        Assert.Contains('⠁', File.ReadAllText(files[3]));
    }

    [Fact]
    public void PlotFile_OfASavedFigure_DrawsTheSameBytes()
    {
        CommandRun.Succeed("plot", "contour", "x*y", "--filled", "-o", folder["a.svg"], folder["a.json"]);

        CommandRun.Succeed("plot", "file", folder["a.json"], "-o", folder["b.svg"], folder["b.json"]);

        Assert.Equal(File.ReadAllText(folder["a.svg"]), File.ReadAllText(folder["b.svg"]));
        Assert.Equal(File.ReadAllText(folder["a.json"]), File.ReadAllText(folder["b.json"]));
    }

    [Fact]
    public void Plot_WithTitleSizeAndTheme_DrawsThem()
    {
        CommandRun.Succeed("plot", "loss", "huber", "mse", "--title", "两种 损失", "--size", "600x300", "--theme", "dark", "-o", folder["a.svg"]);

        var svg = File.ReadAllText(folder["a.svg"]);
        Assert.StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"600\" height=\"300\"", svg, StringComparison.Ordinal);
        Assert.Contains(">两种 损失<", svg, StringComparison.Ordinal);
        Assert.Contains("#14181f", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Plot_LevelsOutsideTheValues_DrawsAndSaysSo() =>
        Assert.Contains("Level 1,000 is not reached", CommandRun.Succeed("plot", "contour", "x*y", "--levels", "1,1000").Output, StringComparison.Ordinal);

    [Fact]
    public void PlotRegularizer_OnAFormula_TouchesWhereTheProximalSolutionIs()
    {
        var run = CommandRun.Succeed("plot", "regularizer", "l1:0.5", "l2:0.5", "--on", "(a-2)^2 + 3*(b-0.6)^2", "--json");

        var figures = JsonNode.Parse(run.Output)!["figures"]!.AsArray();

        // 2·(a − 2) + 0.5 = 0 and 6·(b − 0.6) + 0.5 = 0; with the square 2·(a − 2) + a = 0 and 6·(b − 0.6) + b = 0.
        Assert.Equal((1.75, 0.6 - (1 / 12.0)), Marked(figures[0]!), Near);
        Assert.Equal((4 / 3.0, 3.6 / 7), Marked(figures[1]!), Near);
    }

    [Fact]
    public void PlotRegularizer_OnOneName_MarksTheShrunkMinimum()
    {
        var drawing = CommandRun.Succeed("plot", "regularizer", "l1:0.5", "l1:2", "l2:1", "--on", "(x-0.8)^2", "--json").Output;

        // max(0.8 − λ ÷ 2, 0); with the square 0.8 ÷ 2.
        Assert.All(["least at 0.55", "least at 0\"", "least at 0.4\""], text => Assert.Contains(text, drawing, StringComparison.Ordinal));
    }

    [Fact]
    public void PlotRegularizer_Path_ShowsAWeightForEachColumn()
    {
        File.WriteAllText(folder["data.csv"], "a,b,y\n1,2,0.5\n2,1,1.5\n3,5,2.25\n4,4,3.125\n5,1,4.5\n");

        var run = CommandRun.Succeed("plot", "regularizer", "l1", "--path", "--standardize", "--data", folder["data.csv"], "--json");

        var traces = JsonNode.Parse(run.Output)!["traces"]!.AsArray();
        Assert.Equal(["a", "b"], traces.Select(trace => trace!["name"]!.GetValue<string>()));
        Assert.All(traces, trace => Assert.Equal(0, trace!["y"]!.AsArray()[^1]!.GetValue<double>()));
    }

    [Fact]
    public void Plot_OnAFullDisk_FailsAndPrintsNothing()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        File.CreateSymbolicLink(folder["full.svg"], "/dev/full");

        var run = CommandRun.Of("plot", "curve", "x", "-o", folder["full.svg"]);

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains("full.svg: writing failed: no space left on device", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Plot_Cancelled_WritesNothing()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        var run = CommandRun.Of(source.Token, "plot", "curve", "x", "-o", folder["a.svg"], folder["a.json"]);

        Assert.Equal((130, "", "cancelled: nothing was written.\n"), (run.Code, run.Output, run.Error));
        Assert.Empty(folder.Entries());
    }

    private static bool Near((double X, double Y) expected, (double X, double Y) actual) =>
        Math.Abs(expected.X - actual.X) < 1e-6 && Math.Abs(expected.Y - actual.Y) < 1e-6;

    private static (double X, double Y) Marked(JsonNode figure)
    {
        var mark = figure["traces"]!.AsArray().Single(trace => trace!["name"]?.GetValue<string>() == "within the ball")!;
        return (mark["x"]!.AsArray()[0]!.GetValue<double>(), mark["y"]!.AsArray()[0]!.GetValue<double>());
    }

    /// <summary>The one closed line of a figure.</summary>
    private static (double[] X, double[] Y) Line(JsonNode figure)
    {
        var piece = Assert.Single(Assert.Single(figure["traces"]!.AsArray())!["pieces"]!.AsArray())!;
        return (Numbers(piece["x"]!), Numbers(piece["y"]!));
    }

    private static double[] Numbers(JsonNode array) => [.. array.AsArray().Select(number => number!.GetValue<double>())];

    private static double Area(double[] x, double[] y) =>
        Math.Abs(Enumerable.Range(0, x.Length).Sum(i => (x[i] * y[(i + 1) % x.Length]) - (x[(i + 1) % x.Length] * y[i]))) / 2;

    private sealed class SmallTerminal(TextWriter output, TextWriter error) : Nadir.Cli.Terminal(output, error)
    {
        public override int OutputColumns => 60;

        public override int OutputRows => 20;

        public override bool HasOutputColor => true;
    }
}
