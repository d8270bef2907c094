using System.Text.Json.Nodes;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Cli;

/// <summary><c>nadir descend</c>: where paths end, what is said of them, and what is drawn.</summary>
public sealed class DescendTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Descend_AParabola_PrintsWhereItEnds()
    {
        var run = CommandRun.Succeed("descend", "x^2", "--start", "x=1", "--optimizer", "sgd:0.1", "--steps", "5");

        // Each step multiplies by 1 − 2·0.1.
        Assert.StartsWith("sgd:0.1 from x = 1: after 5 steps x = 0.32768, loss 0.107374182\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("x²", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void Descend_SeveralOptimizersAndStarts_RunsEachFromEach()
    {
        var run = CommandRun.Succeed(
            "descend", "x^2 + y^2", "--start", "x=1,y=2", "--start", "y=3,x=0", "--optimizer", "sgd:0.1", "--optimizer", "adam:0.1", "--steps", "3", "-o", folder["a.svg"], folder["a.json"]);

        var lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(
            ["sgd:0.1 from x = 1, y = 2", "sgd:0.1 from x = 0, y = 3", "adam:0.1 from x = 1, y = 2", "adam:0.1 from x = 0, y = 3"],
            lines.Where((_, place) => place < 8 && place % 2 == 0).Select(line => line.Split(':' + " ")[0]));
        Assert.Equal([folder["a.svg"], folder["a.json"]], lines[8..]);
        Assert.Equal(4, Paths(File.ReadAllText(folder["a.json"])).Count);
    }

    [Fact]
    public void Descend_TheFirstStart_NamesTheAxes()
    {
        var figure = JsonNode.Parse(CommandRun.Succeed("descend", "a + b^2 + a^2", "--start", "b=1,a=2", "--steps", "3", "--json").Output)!;

        Assert.Equal(("b", "a"), (figure["xAxis"]!["title"]!.GetValue<string>(), figure["yAxis"]!["title"]!.GetValue<string>()));
    }

    [Fact]
    public void Descend_AModelOnData_ReachesTheLeastSquares()
    {
        var run = CommandRun.Succeed("descend", "--data", "line", "--model", "k*x+b", "--start", "k=0,b=0", "--optimizer", "sgd:0.07", "--steps", "3000", "--show", "losses");

        // The issue's figures: minimum at (0.825714, 1.485714), loss 0.133905.
        Assert.Matches(@"k = 0\.8257142\d+, b = 1\.4857142\d+, loss 0\.13390476", run.Output);
        Assert.Contains("converges", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Descend_TooLargeARate_SaysThatItDivergesAndStillDraws()
    {
        var run = CommandRun.Succeed("descend", "x^2", "--start", "x=1", "--optimizer", "sgd:5");

        Assert.Contains("diverges: the loss grows from 1 to", run.Output, StringComparison.Ordinal);
        Assert.Contains(run.Output, letter => letter is > '\u2800' and <= '\u28ff');
    }

    [Fact]
    public void Descend_NoStep_DrawsTheStart() =>
        Assert.Contains("after 0 steps x = 1, loss 1\n  took no step", CommandRun.Succeed("descend", "x^2", "--start", "x=1", "--steps", "0").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("x^2+y^2 --start x=1,y=1 --show surface")]
    [InlineData("x^2+y^2 --start x=1,y=1 --show losses")]
    [InlineData("x^2+y^2+z^2 --start x=1,y=1,z=2")]
    [InlineData("--data line --model k*x+b --start k=0,b=0 --show fit")]
    [InlineData("--data cosine mean((sin(b*cos(a*x))-y)^2) --start a=5,b=4 --x -2..7 --y -2..7")]
    [InlineData("--data words.csv --model k*x --start k=1 --target y")]
    public void Descend_InEveryPicture_DrawsIt(string call)
    {
        File.WriteAllText(folder["words.csv"], "x,y\n1,red\n2,blue\n3,red\n");

        var run = CommandRun.Succeed(["descend", "--steps", "20", .. call.Replace("words.csv", folder["words.csv"], StringComparison.Ordinal).Split(' '), "-o", folder["a.svg"]]);

        Assert.EndsWith(folder["a.svg"] + "\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("</svg>", File.ReadAllText(folder["a.svg"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Descend_VeryManySteps_DrawsSomeOfThemAndBothEnds()
    {
        var run = CommandRun.Succeed("descend", "x^2+10*y^2", "--start", "x=4,y=1", "--optimizer", "sgd:0.0999", "--steps", "30000", "--json");

        var x = Assert.Single(Paths(run.Output))!["x"]!.AsArray();
        Assert.InRange(x.Count, 2000, 4001);
        Assert.Equal(4, x[0]!.GetValue<double>());
        Assert.Equal(4 * (1 - (2 * 0.0999)), x[1]!.GetValue<double>(), 1e-12);
    }

    [Fact]
    public void Descend_ToAPage_MovesAndToSvgStandsStill()
    {
        CommandRun.Succeed("descend", "x^2+y^2", "--start", "x=1,y=1", "--steps", "30", "-o", folder["a.html"], folder["a.json"]);

        Assert.Contains("\"frames\"", File.ReadAllText(folder["a.html"]), StringComparison.Ordinal);
        Assert.Single(Paths(File.ReadAllText(folder["a.json"])));
    }

    [Fact]
    public void Descend_Cancelled_PrintsNoResultAndWritesNothing()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        var run = CommandRun.Of(source.Token, "descend", "x^2+y^2", "--start", "x=1,y=1", "--steps", "1000000", "-o", folder["a.svg"]);

        Assert.Equal((130, "", "cancelled: nothing was written.\n"), (run.Code, run.Output, run.Error));
        Assert.Empty(folder.Entries());
    }

    private static List<JsonNode?> Paths(string json) =>
        [.. JsonNode.Parse(json)!["traces"]!.AsArray().Where(trace => trace!["kind"]!.GetValue<string>() == "path")];
}
