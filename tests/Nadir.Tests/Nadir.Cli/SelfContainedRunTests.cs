using System.Globalization;
using Nadir.Tests.Export.Onnx;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Cli;

/// <summary>The models of a run take raw inputs wherever they go.</summary>
public sealed class SelfContainedRunTests : IDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly Samples raw = CsvFile.Read(EarlierRun.Data).Samples;

    public SelfContainedRunTests() =>
        CommandRun.Succeed(["train", "--data", EarlierRun.Data, "--epochs", "6", "--out", folder["a"], .. EarlierRun.Options.Split(' ')]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Models_LoadedAlone_PredictForRawInputs()
    {
        CommandRun.Succeed("predict", folder["a"], "--data", EarlierRun.Data, "-o", folder["p.csv"], "--weights", "last");
        var expected = File.ReadLines(folder["p.csv"]).Skip(1).Select(row => double.Parse(row.Split(',')[2], CultureInfo.InvariantCulture)).ToArray();

        Assert.Equal(expected, Probabilities(Model.Load(folder["a/model"]).Predict(raw.Inputs)), (a, b) => Math.Abs(a - b) < 1e-5);
        Assert.NotNull(Model.Load(folder["a/best"]).Preparation);
    }

    [Fact]
    public void Scaler_LearnedFromTheTrainingPartAlone()
    {
        var kept = Splitting.Split(raw, 0.25, false, 3).Kept.Inputs;
        var means = Enumerable.Range(0, 4).Select(column => Enumerable.Range(0, kept.Shape[0]).Average(row => kept.ToArray<double>()[(row * 4) + column])).ToArray();
        var learned = Model.Load(folder["a/best"]).Preparation!.ToJson()["learned"]!["mean"]!.AsArray().Select(mean => mean!.GetValue<double>()).ToArray();

        Assert.Equal(means, learned, (a, b) => Math.Abs(a - b) < 1e-9 * Math.Abs(a));
        Assert.Equal(18, kept.Shape[0]);
        Assert.DoesNotContain("scaler\":", File.ReadAllText(folder["a/run.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Onnx_TakesRawInputs()
    {
        CommandRun.Succeed("export", folder["a"], "-o", folder["m.onnx"]);

        OnnxAgreement.Near(RunFolder.Open(folder["a"]).LoadModel().Predict(raw.Inputs), OnnxPeers.Run(folder["m.onnx"], raw.Inputs.To(ElementType.Float32)), 1e-5);
    }

    [Fact]
    public void Report_ShowsWhatTheScalerIs_AndRawFeatures()
    {
        var report = File.ReadAllText(RunFolder.Open(folder["a"]).ReportPath);

        Assert.Contains("standardScaler", report, StringComparison.Ordinal);
        Assert.DoesNotContain("after preparation", report, StringComparison.Ordinal);
    }

    private static double[] Probabilities(Tensor logits)
    {
        var numbers = logits.ToArray<double>();
        return [.. Enumerable.Range(0, logits.Shape[0]).Select(row => 1 / (1 + Math.Exp(numbers[(2 * row) + 1] - numbers[2 * row])))];
    }
}
