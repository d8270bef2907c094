using System.Text.Json.Nodes;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Cli;

public sealed class TrainTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Train_WithJson_PrintsOneObjectWithEverythingPromised()
    {
        var run = Train("a", "--data moons:count=60,test=20 --model mlp:units=4 --epochs 2 --validation-split 0.2 --json");
        var json = JsonNode.Parse(run.Output)!.AsObject();

        Assert.Equal("", run.Error);
        Assert.Equal(folder["a"], json["run"]!.GetValue<string>());
        Assert.Equal(2, json["epochs"]!.GetValue<int>());
        Assert.True(json["seconds"]!.GetValue<double>() > 0);
        Assert.True(json["samplesPerSecond"]!.GetValue<double>() > 0);
        Assert.Equal((2 * 4) + 4 + (4 * 4) + 4 + (4 * 2) + 2, json["parameters"]!.GetValue<int>());
        foreach (var part in new[] { "train", "validation", "test" })
            Assert.Equal(["loss", "accuracy"], json[part]!.AsObject().Select(pair => pair.Key));
        Assert.Equal(Model.Load(folder["a/model"]).WeightsSha256, json["weightsSha256"]!.GetValue<string>());
        Assert.Equal(JsonNode.Parse(File.ReadAllText(folder["a/run.json"]))!["result"]!.ToJsonString(), json.ToJsonString());
        Assert.True(File.Exists(folder["a/report.html"]));
    }

    [Fact]
    public void Train_WithoutTestData_HasNullForTest() =>
        Assert.Null(Json(Train("a", "--data line --model mlp:units=4 --json"))["test"]);

    [Theory]
    [InlineData("--validation-split 0.2")]
    [InlineData("")]
    public void Evaluate_TheRunItself_GivesTheNumbersThatTrainingPrinted(string more)
    {
        var trained = Json(Train("a", $"--data moons:count=60,test=30 --model mlp:units=4 --epochs 3 --json {more}"));
        var judged = Json(CommandRun.Succeed("evaluate", folder["a"], "--json"));

        Assert.Equal(trained["test"]!.ToJsonString(), judged["numbers"]!.ToJsonString());
        Assert.Equal("test", judged["judgedBy"]!.GetValue<string>());
    }

    [Fact]
    public void Train_OnAnyNumberOfThreads_EndsWithTheSameWeights()
    {
        var hashes = new[] { 1, 2, 4 }.Select(threads =>
            Json(Train($"{threads}", $"--data digits:train=80,test=10 --model seedCnn --epochs 2 --batch 16 --seed 3 --threads {threads} --json"))["weightsSha256"]!.GetValue<string>());

        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public void Train_WithAnotherSeed_EndsWithOtherWeights() => Assert.NotEqual(
        Json(Train("a", "--data moons --model mlp:units=4 --seed 1 --json"))["weightsSha256"]!.GetValue<string>(),
        Json(Train("b", "--data moons --model mlp:units=4 --seed 2 --json"))["weightsSha256"]!.GetValue<string>());

    [Fact]
    public void Resume_AfterTwoEpochs_EndsAsOneUninterruptedTraining()
    {
        const string Options = "--data moons:count=100,test=20 --model mlp:units=8 --optimizer adam --validation-split 0.2 --batch 16 --json";
        var whole = Json(Train("whole", $"{Options} --epochs 5"));
        Train("part", $"{Options} --epochs 2");

        var resumed = Json(CommandRun.Succeed("resume", folder["part"], "--epochs", "5", "--json"));

        foreach (var name in new[] { "weightsSha256", "epochs", "train", "validation", "test", "best" })
            Assert.Equal(whole[name]!.ToJsonString(), resumed[name]!.ToJsonString());
        var events = EventReader.Read(folder["part/events.jsonl"]);
        Assert.Equal([1, 2, 3, 4, 5], events.Where(what => what.Kind == RunEventKind.Epoch).Select(what => what.Epoch));
        Assert.Equal(events.Select(what => what.Sequence).Order(), events.Select(what => what.Sequence).Distinct());
        Assert.Equal(events.Select(what => what.Seconds).Order(), events.Select(what => what.Seconds));
    }

    /// <summary>They are what commands on a run take unless told otherwise.</summary>
    [Fact]
    public void Train_WithAnAverage_KeepsAsBestWhatWasValidated()
    {
        const string Options = "--data moons:count=100,test=20 --model mlp:units=8 --optimizer adam:learningRate=0.01,emaMomentum=0.9 --validation-split 0.2";
        var json = Json(Train("a", $"{Options} --batch 16 --epochs 3 --json"));
        Assert.Equal(3, json["best"]!["epoch"]!.GetValue<int>());

        var last = Model.Load(folder["a/model"]);
        using (last.UseEvaluationWeights())
            Assert.Equal(last.WeightsSha256, Model.Load(folder["a/best"]).WeightsSha256);
    }

    [Fact]
    public void Train_WithEarlyStopping_StopsAndSaysWhy()
    {
        var json = Json(Train("a", "--data xor --model mlp:units=8 --optimizer sgd:learningRate=1e-300 --epochs 50 --early-stopping 2 --json"));

        Assert.Equal("stopped", json["status"]!.GetValue<string>());
        Assert.Equal(3, json["epochs"]!.GetValue<int>());
        Assert.Contains("has not improved since epoch 1", File.ReadAllText(folder["a/run.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Train_ThatDiverges_FailsAndKeepsTheRun()
    {
        var run = CommandRun.Of("train", "--data", "line", "--model", "mlp", "--optimizer", "sgd:1e30", "--epochs", "9", "--out", folder["a"], "--json");

        Assert.Equal(1, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains("the last good weights were kept", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.Contains("\"status\": \"nonFiniteLoss\"", File.ReadAllText(folder["a/run.json"]), StringComparison.Ordinal);
        CommandRun.Succeed("evaluate", folder["a"]);
    }

    [Theory]
    [InlineData("softmax", "sparseCategoricalCrossEntropy", "\"fromLogits\": false")]
    [InlineData("linear", "sparseCategoricalCrossEntropy", "\"fromLogits\": true")]
    public void Train_WithoutALoss_ChoosesItByTheModelsOutput(string activation, string loss, string argument)
    {
        File.WriteAllText(folder["net.json"], $$"""{ "format": "nadir-model/1", "layers": [{ "name": "dense", "units": 2, "activation": "{{activation}}" }] }""");

        var run = Train("a", $"--data moons --model {folder["net.json"]}");

        var config = File.ReadAllText(folder["a/model/config.json"]);
        Assert.Contains(loss, config, StringComparison.Ordinal);
        Assert.Contains(argument, config, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_ARunsOwnDescription_TrainsAlikeOnceMore()
    {
        Train("a", "--data moons --model mlp:units=4 --epochs 2 --optimizer sgd:0.1,momentum=0.9");

        Train("b", $"--data moons --model {folder["a/model/config.json"]} --epochs 2");

        Assert.Equal(File.ReadAllText(folder["a/model/config.json"]), File.ReadAllText(folder["b/model/config.json"]));
        Assert.Equal(
            Json(CommandRun.Succeed("evaluate", folder["a"], "--json"))["weightsSha256"]!.GetValue<string>(),
            Json(CommandRun.Succeed("evaluate", folder["b"], "--json"))["weightsSha256"]!.GetValue<string>());
    }

    [Fact]
    public void Train_SoftmaxIntoALossOnLogits_Warns()
    {
        File.WriteAllText(folder["net.json"], """{ "format": "nadir-model/1", "layers": [{ "name": "dense", "units": 2, "activation": "softmax" }] }""");

        var run = Train("a", $"--data moons --model {folder["net.json"]} --loss sparseCategoricalCrossEntropy:fromLogits=true");

        Assert.Contains("warning: the model ends with softmax", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_OneOutputForTwoClasses_IsBinary()
    {
        Train("a", "--data moons --model logistic:classes=1 --epochs 30 --optimizer adam:0.05");
        CommandRun.Succeed("predict", folder["a"], "--data", "moons:count=5,test=8", "-o", folder["p.csv"]);

        Assert.Contains("binaryCrossEntropy", File.ReadAllText(folder["a/model/config.json"]), StringComparison.Ordinal);
        Assert.True(Json(CommandRun.Succeed("evaluate", folder["a"], "--json"))["numbers"]!["accuracy"]!.GetValue<double>() > 0.8);
        Assert.All(File.ReadAllLines(folder["p.csv"])[1..], row => Assert.Equal(1, row.Split(',')[2..].Sum(double.Parse), 1e-6));
    }

    [Fact]
    public void Train_OfATable_ScalesPredictsAndReadsTheColumnsAlike()
    {
        File.WriteAllText(folder["t.csv"], "height,colour,kind\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"{1000 + (i % 2 * 500) + i},{(i % 3 == 0 ? "red" : "blue")},{(i % 2 == 0 ? "small" : "large")}\n")));
        File.WriteAllText(folder["new.csv"], "colour,height\nred,1001\nblue,1539\n");

        var run = Train("a", $"--data {folder["t.csv"]} --model mlp:units=8 --epochs 40 --optimizer adam:0.01 --batch 8");
        CommandRun.Succeed("predict", folder["a"], "--data", folder["new.csv"], "-o", folder["p.csv"]);

        Assert.Contains("kind: text, target of 2 classes (large, small)", run.Error, StringComparison.Ordinal);
        Assert.Equal(["name", "small", "large"], File.ReadAllLines(folder["p.csv"]).Select(row => row.Split(',')[1]));
    }

    [Fact]
    public void Predict_OfValues_WritesOneColumn()
    {
        Train("a", "--data line --model mlp:units=4 --epochs 2");
        CommandRun.Succeed("predict", folder["a"], "--data", "line", "-o", folder["p.csv"]);

        var rows = File.ReadAllLines(folder["p.csv"]);
        Assert.Equal("prediction", rows[0]);
        Assert.Equal(7, rows.Length);
    }

    [Fact]
    public void Train_CancelledBeforeItBegins_WritesNothing()
    {
        var run = CommandRun.Of(new CancellationToken(canceled: true), "train", "--data", "line", "--model", "mlp", "--out", folder["a"]);

        Assert.Equal((130, ""), (run.Code, run.Output));
        Assert.Contains("cancelled", run.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Entries());
    }

    [Fact]
    public void CreateNext_ManyAtOnce_GivesEachItsOwnNumber()
    {
        var record = new RunRecord { Name = "", Command = "", Data = "", DataSha256 = "", Options = [], Versions = [], Started = DateTimeOffset.UnixEpoch };
        var paths = new string[24];

        System.Threading.Tasks.Parallel.For(0, paths.Length, i => paths[i] = RunFolder.CreateNext(folder["runs"], "x", record).Path);

        Assert.Equal(Enumerable.Range(1, paths.Length).Select(i => $"{i}-x").Order(), paths.Select(Path.GetFileName).Order());
        Assert.All(paths, path => Assert.Equal(Path.GetFileName(path), RunFolder.Open(path).Record.Name));
        Assert.Equal(paths.Length, Directory.GetFileSystemEntries(folder["runs"]).Length);
    }

    private static JsonObject Json(CommandRun run) => JsonNode.Parse(run.Output)!.AsObject();

    private CommandRun Train(string name, string options) =>
        CommandRun.Succeed(["train", "--out", folder[name], .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
}
