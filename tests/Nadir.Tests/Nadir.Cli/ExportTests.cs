using System.Text.Json.Nodes;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Cli;

public sealed class ExportTests(ExportTests.OneRun run) : IClassFixture<ExportTests.OneRun>
{
    [Theory]
    [InlineData("moons.onnx", "onnx")]
    [InlineData("Moons.cs", "csharp")]
    [InlineData("moons.safetensors", "safetensors")]
    [InlineData("README.md", "card")]
    [InlineData("losses.csv", "history")]
    public void Export_ByItsEnding_WritesTheForm(string name, string form)
    {
        using var folder = new ScratchFolder();
        var json = JsonNode.Parse(CommandRun.Succeed("export", run.Path, "-o", folder[name], "--json").Output)!;

        Assert.Equal((form, folder[name], run.Path), (json["form"]!.GetValue<string>(), json["path"]!.GetValue<string>(), json["run"]!.GetValue<string>()));
        Assert.Equal([name], folder.Entries());
        CommandRun.Succeed("export", run.Path, "-o", folder["Moons"], "--to", form);
        Assert.Equal(File.ReadAllBytes(folder[name]), File.ReadAllBytes(folder["Moons"]));
    }

    [Theory]
    [InlineData("moons.cs", "Moons")]
    [InlineData("two-moons net.cs", "TwoMoonsNet")]
    [InlineData("2.cs", "Model2")]
    public void Export_CSharp_NamesTheClassAsTheFile(string name, string className)
    {
        using var folder = new ScratchFolder();
        CommandRun.Succeed("export", run.Path, "-o", folder[name]);

        Assert.Contains($"class {className}\n", File.ReadAllText(folder[name]), StringComparison.Ordinal);
    }

    [Fact]
    public void Export_Text_SaysWhatWasWritten()
    {
        using var folder = new ScratchFolder();

        Assert.Equal($"{folder["a.onnx"]}: a graph that other runtimes execute, preparation included\n", CommandRun.Succeed("export", run.Path, "-o", folder["a.onnx"]).Output);
    }

    [Fact]
    public void Export_Weights_AreThoseOfTheRunUnderPyTorchNames()
    {
        using var folder = new ScratchFolder();
        CommandRun.Succeed("export", run.Path, "-o", folder["w.safetensors"]);

        var arrays = Safetensors.Read(folder["w.safetensors"]).Arrays;

        Assert.Equal([new Shape(4), new Shape(4, 2)], arrays.Take(2).Select(array => array.Shape));
        Assert.All(arrays, array => Assert.Matches(@"\.(weight|bias)$", array.Name));
    }

    [Fact]
    public void Export_History_HasARowAnEpoch()
    {
        using var folder = new ScratchFolder();
        CommandRun.Succeed("export", run.Path, "-o", folder["h.csv"]);

        Assert.Equal(OneRun.Epochs, CsvFile.ReadTable(folder["h.csv"]).Count);
    }

    [Fact]
    public void Export_Card_NamesTheLicenceAndTheData()
    {
        using var folder = new ScratchFolder();
        CommandRun.Succeed("export", run.Path, "-o", folder["README.md"], "--licence", "mit");
        var card = File.ReadAllText(folder["README.md"]);

        Assert.Contains("license: mit", card, StringComparison.Ordinal);
        Assert.Contains("moons", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_CardOfATable_NamesItsScaling()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder["a.csv"], "x,y\n1,no\n2,yes\n3,no\n4,yes\n");
        CommandRun.Succeed("train", "--data", folder["a.csv"], "--model", "logistic", "--epochs", "1", "--out", folder["run"]);
        CommandRun.Succeed("export", folder["run"], "-o", folder["README.md"]);

        Assert.Contains("| preparation | standardScaler", File.ReadAllText(folder["README.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Export_TensorBoard_WritesEventFiles()
    {
        using var folder = new ScratchFolder();
        CommandRun.Succeed("export", run.Path, "-o", folder["logs"], "--to", "tensorboard");

        Assert.Contains(folder.Entries(), entry => entry.Contains("tfevents", StringComparison.Ordinal));
    }

    [Fact]
    public void Export_WithProbabilities_EndsInSoftmax()
    {
        using var folder = new ScratchFolder();
        CommandRun.Succeed("export", run.Path, "-o", folder["logits.onnx"]);
        CommandRun.Succeed("export", run.Path, "-o", folder["shares.onnx"], "--probabilities");

        Assert.DoesNotContain("Softmax", File.ReadAllText(folder["logits.onnx"], System.Text.Encoding.Latin1), StringComparison.Ordinal);
        Assert.Contains("Softmax", File.ReadAllText(folder["shares.onnx"], System.Text.Encoding.Latin1), StringComparison.Ordinal);
    }

    /// <summary>A run that all tests export from.</summary>
    public sealed class OneRun : IDisposable
    {
        public const int Epochs = 3;

        private readonly ScratchFolder folder = new();

        public OneRun() => CommandRun.Succeed("train", "--data", "moons:count=60,test=20", "--model", "mlp:units=4", "--epochs", "3", "--out", Path);

        public string Path => folder["run"];

        public void Dispose() => folder.Dispose();
    }
}
