using System.Text.Json;
using Nadir.Tests.Reference;

namespace Nadir.Tests.Data.Steps;

public sealed class TargetEncoderTests
{
    [Fact]
    public void Encoding_OfManyCases_IsThatOfTheFormulas()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(GoldenFolder.Tests, "Reference", "Preparation", "target_encoder.json")));
        var cases = document.RootElement.GetProperty("cases").EnumerateArray().ToList();
        Assert.True(cases.Count > 100, $"{cases.Count} cases.");
        foreach (var item in cases)
        {
            var isContinuous = item.GetProperty("target").GetString() == "continuous";
            var y = Numbers(item.GetProperty("y"));
            var targets = isContinuous ? Tensor.From(y) : Tensor.From(Array.ConvertAll(y, value => (long)value));
            double? smooth = item.GetProperty("smooth") is { ValueKind: JsonValueKind.Number } given ? given.GetDouble() : null;
            var encoder = new TargetEncoder(smooth: smooth, cv: item.GetProperty("cv").GetInt32(), shuffle: false);
            Close(item.GetProperty("crossFitted"), encoder.FitTransform(Column(item, "x"), targets), item);
            Close(item.GetProperty("encoded"), encoder.Transform(Column(item, "test")), item);
        }
    }

    [Fact]
    public void Classes_AreNamedBehindTheColumn()
    {
        var table = new Table(new TextColumn("city", ["a", "b", "a", "b", "c"]), new NumberColumn("size", [1, 1, 2, 2, 3]));
        var encoder = new TargetEncoder(cv: 2);
        encoder.Fit(table, Tensor.From(new long[] { 4, 1, 9, 4, 1 }));
        Assert.Equal(["city_1", "city_4", "city_9", "size_1", "size_4", "size_9"], encoder.FeatureNames);
        encoder.Fit(table, Tensor.From(new long[] { 1, 0, 1, 1, 0 }));
        Assert.Equal(["city", "size"], encoder.FeatureNames);
        Assert.Equal(0.6, encoder.TargetMean[0], 1e-15);
    }

    [Fact]
    public void Folds_AreShuffledBySeed()
    {
        var inputs = Tensor.From(Enumerable.Range(0, 40).Select(i => i % 4.0).ToArray(), new Shape(40, 1));
        var targets = Tensor.Normal(new Shape(40), new Philox(2, "targets"), type: ElementType.Float64);
        double[] Encoded(ulong seed) => new TargetEncoder(randomState: seed).FitTransform(inputs, targets).ToArray<double>();
        Assert.Equal(Encoded(1), Encoded(1));
        Assert.NotEqual(Encoded(1), Encoded(2));
    }

    private static Table Column(JsonElement item, string name) => new(new NumberColumn("x", Numbers(item.GetProperty(name))));

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(value => value.GetDouble())];

    private static void Close(JsonElement wanted, Table got, JsonElement item)
    {
        var rows = wanted.EnumerateArray().Select(Numbers).ToList();
        Assert.Equal((rows.Count, rows[0].Length), (got.Count, got.Columns.Count));
        for (var column = 0; column < rows[0].Length; column++)
        {
            for (var row = 0; row < rows.Count; row++)
                Assert.True(Math.Abs(((NumberColumn)got.Columns[column]).Values[row] - rows[row][column]) <= 1e-10, $"row {row}, column {column} of {item}");
        }
    }
}
