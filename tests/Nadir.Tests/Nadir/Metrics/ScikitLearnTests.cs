using System.Text.Json;
using Nadir.Tests.Reference;

namespace Nadir.Tests.Measures;

/// <summary>Weights, ties, degenerate cases and averages, against tests/Reference/Metrics/scikit_learn_metrics.py.</summary>
public class ScikitLearnTests
{
    private static readonly Lazy<JsonElement> Figures = new(() =>
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(GoldenFolder.Tests, "Reference", "Metrics", "scikit_learn_metrics.json")));
        return document.RootElement.Clone();
    });

    public static TheoryData<string> Names =>
        [.. Cases.Select(item => Spec.Parse(item.GetProperty("metric").GetString()!).Name).Distinct()];

    private static IEnumerable<JsonElement> Cases => Figures.Value.GetProperty("cases").EnumerateArray();

    [Theory]
    [MemberData(nameof(Names))]
    public void Metric_OnInputsBeyondGolden_IsScikitLearns(string name)
    {
        var (failures, count) = (new List<string>(), 0);
        foreach (var item in Cases)
        {
            var text = item.GetProperty("metric").GetString()!;
            if (Spec.Parse(text).Name != name)
                continue;
            count++;
            var (target, prediction) = (Input(item, "target"), Input(item, "prediction"));
            var (wanted, tolerance) = (item.GetProperty("value").GetDouble(), item.GetProperty("tolerance").GetDouble());
            var got = Catalogue.Of().Create<Metric>(text).Compute(target, prediction, Weights(item));
            if (!(Math.Abs(got - wanted) <= tolerance * Math.Max(1, Math.Abs(wanted))))
                failures.Add(FormattableString.Invariant($"{text} of {target.Shape} and {prediction.Shape}: {got:R}, wanted {wanted:R}"));
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count}:\n{string.Join('\n', failures.Take(20))}");
    }

    [Fact]
    public void Curves_WithTiesAndWeights_AreScikitLearns()
    {
        var curves = Figures.Value.GetProperty("curves").EnumerateArray().ToList();
        Assert.NotEmpty(curves);
        foreach (var item in curves)
        {
            var (target, score) = (Input(item, "target"), Input(item, "score"));
            var roc = RocCurve.Of(target, score, item.GetProperty("dropIntermediate").GetBoolean(), Weights(item));
            Close(item, "fpr", roc.FalsePositiveRate);
            Close(item, "tpr", roc.TruePositiveRate);
            Close(item, "rocThresholds", [.. roc.Thresholds.Skip(1)]);
            Assert.Equal(double.PositiveInfinity, roc.Thresholds[0]);
            Assert.Equal(item.GetProperty("area").GetDouble(), roc.Area, 1e-12);
            var recall = PrecisionRecallCurve.Of(target, score, sampleWeights: Weights(item));
            Close(item, "precision", recall.Precision);
            Close(item, "recall", recall.Recall);
            Close(item, "thresholds", recall.Thresholds);
            Assert.Equal(item.GetProperty("averagePrecision").GetDouble(), recall.Area, 1e-12);
        }
    }

    private static Tensor? Weights(JsonElement item) =>
        item.GetProperty("weights").ValueKind == JsonValueKind.Null ? null : Input(item, "weights");

    private static Tensor Input(JsonElement item, string name) =>
        GoldenValue.Tensor(Figures.Value.GetProperty("tensors")[item.GetProperty(name).GetInt32()]);

    private static void Close(JsonElement item, string name, IReadOnlyList<double> got)
    {
        var wanted = item.GetProperty(name).EnumerateArray().Select(GoldenValue.Number).ToList();
        Assert.Equal(wanted.Count, got.Count);
        for (var i = 0; i < got.Count; i++)
            Assert.Equal(wanted[i], got[i], 1e-12);
    }
}
