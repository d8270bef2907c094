using System.Globalization;
using System.Text.Json.Nodes;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Cli;

public sealed class EarlierRunTests : IDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly string run;

    public EarlierRunTests() => run = EarlierRun.CopyTo(folder["run"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Evaluate_GivesWhatTheEarlierVersionGave()
    {
        var numbers = JsonNode.Parse(CommandRun.Succeed("evaluate", run, "--json").Output)!["numbers"]!;
        var expected = JsonNode.Parse(File.ReadAllText(EarlierRun.Evaluation))!["numbers"]!;

        Assert.Equal(expected["loss"]!.GetValue<double>(), numbers["loss"]!.GetValue<double>(), 1e-5);
        Assert.Equal(expected["accuracy"]!.GetValue<double>(), numbers["accuracy"]!.GetValue<double>());
    }

    [Fact]
    public void Predict_GivesWhatTheEarlierVersionGave()
    {
        CommandRun.Succeed("predict", run, "--data", EarlierRun.Data, "-o", folder["p.csv"]);

        Assert.Equal(Probabilities(EarlierRun.Predictions), Probabilities(folder["p.csv"]), (a, b) => Math.Abs(a - b) < 1e-5);
    }

    [Fact]
    public void Report_And_Card_NameTheScaler()
    {
        CommandRun.Succeed("report", run);
        CommandRun.Succeed("export", run, "-o", folder["card.md"]);

        Assert.Contains("standardScaler", File.ReadAllText(RunFolder.Open(run).ReportPath), StringComparison.Ordinal);
        var card = File.ReadAllText(folder["card.md"]);
        Assert.Contains("| preparation | standardScaler", card, StringComparison.Ordinal);
        Assert.Contains("| columns | height: number; weight: number; colour: text, 2 inputs, one a word (blue, red); kind: text, target of 2 classes (large, small) |", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Resume_EndsAsANewTrainingOfAllEpochsDoes()
    {
        CommandRun.Succeed("resume", run, "--epochs", "8");
        CommandRun.Succeed(["train", "--data", EarlierRun.Data, "--epochs", "8", "--out", folder["new"], .. EarlierRun.Options.Split(' ')]);
        var (resumed, trained) = (Model.Load(Path.Combine(run, "model")), Model.Load(folder["new/model"]));

        // The first epochs may have been computed on another processor.
        foreach (var (one, other) in resumed.Parameters.Zip(trained.Parameters))
            Assert.Equal(one.Value.ToArray<double>(), other.Value.ToArray<double>(), (a, b) => Math.Abs(a - b) < 1e-4);
        Assert.IsType<StandardScaler>(resumed.Preparation);
        Assert.Equal(trained.Preparation!.ToJson()["learned"]!["mean"]!.ToJsonString(), resumed.Preparation!.ToJson()["learned"]!["mean"]!.ToJsonString());
    }

    private static double[] Probabilities(string path) =>
        [.. File.ReadLines(path).Skip(1).SelectMany(row => row.Split(',')[2..]).Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
}
