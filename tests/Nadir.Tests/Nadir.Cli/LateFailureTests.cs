using System.Text.Json.Nodes;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Cli;

/// <summary>What a run's record says when something fails after training began.</summary>
public sealed class LateFailureTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Train_ModelCannotBeSaved_RecordSaysFailedAndWhy()
    {
        var run = Train(() => File.WriteAllBytes(folder["a/model"], []));

        Assert.Equal(1, run.Code);
        Assert.Equal("", run.Output);
        Assert.Equal("failed", Record()["status"]!.GetValue<string>());
        Assert.Contains(Record()["statusText"]!.GetValue<string>(), run.Error, StringComparison.Ordinal);
        Assert.Contains("model", Record()["statusText"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void Train_ReportCannotBeWritten_TellsThatTheModelIsThere()
    {
        var run = Train(() => Directory.CreateDirectory(folder["a/report.html/in the way"]));

        Assert.Equal(1, run.Code);
        Assert.Equal("completed", Record()["status"]!.GetValue<string>());
        Assert.Contains("'nadir report ", run.Error, StringComparison.Ordinal);
        Assert.Equal(8, Model.Load(folder["a/model"]).Layers[1].OutputShape[0]);
    }

    [Fact]
    public void Train_WithNothingChosen_RecordsWhatWasUsed()
    {
        CommandRun.Succeed("train", "--data", "moons:count=60,test=20", "--model", "mlp:units=8", "--epochs", "1", "--out", folder["a"]);
        var options = Record()["options"]!;

        Assert.StartsWith("adam:learningRate=0.001,", options["optimizer"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith("sparseCategoricalCrossEntropy:fromLogits=true,", options["loss"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith("accuracy", options["metrics"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("none", options["scale"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("--loss", "meanSquareError")]
    [InlineData("--optimizer", "zzzzzzzz")]
    [InlineData("--model", "zzzzzzzz")]
    public void Train_UnknownName_LeavesOutWhatOnlyAProgramCanDo(string option, string name)
    {
        string[] model = option == "--model" ? [] : ["--model", "mlp"];
        var run = CommandRun.Of(["train", "--data", "line", .. model, option, name]);

        Assert.Equal(2, run.Code);
        Assert.Contains($"called '{name}'", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Catalogue", run.Error, StringComparison.Ordinal);
    }

    private CommandRun Train(Action atFirstEpoch) => CommandRun.Of(
        "epoch 1/2", atFirstEpoch,
        "train", "--data", "moons:count=60,test=20", "--model", "mlp:units=8", "--epochs", "2", "--out", folder["a"]);

    private JsonNode Record() => JsonNode.Parse(File.ReadAllText(folder["a/run.json"]))!;
}
