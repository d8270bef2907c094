using Nadir.Tests.Architecture;
using Nadir.Tests.Data;

namespace Nadir.Tests.Lessons;

/// <summary>The lessons on data, run as a user runs them.</summary>
public sealed class DataLessonTests
{
    /// <summary>Sizes as the sets' authors tell them; scores as a linear model reaches them anywhere.</summary>
    [Fact]
    public void RealData_IsLoadedInAFewLines_AndLearned()
    {
        var lines = SampleTests.Run("23-real-data.cs", SharedData.PathOf()).Split('\n');

        foreach (var (start, least) in new[]
        {
            ("iris: 150 × 4, 3 classes, accuracy ", 0.85), ("wine: 178 × 13, 3 classes, accuracy ", 0.9),
            ("breast_cancer: 569 × 30, 2 classes, accuracy ", 0.93), ("diabetes: 442 × 10, values, R² ", 0.3),
            ("heart_scale: 270 × 13, 2 classes, accuracy ", 0.7), ("mnist: 4000 × 784, 10 classes, accuracy ", 0.8),
        })
        {
            var line = Assert.Single(lines, line => line.StartsWith(start, StringComparison.Ordinal));
            Assert.InRange(double.Parse(line[start.Length..], System.Globalization.CultureInfo.InvariantCulture), least, 1);
        }

        Assert.Contains("all of mnist: 60000 images of [1, 28, 28] to train on, 10000 to test", lines);
        Assert.Contains("wine predicts cultivar: text, target of 3 classes (class_0, class_1, class_2)", lines);
    }

    [Fact]
    public void RealData_TakesAtMostThreeLinesASet()
    {
        var lines = File.ReadAllLines(Repository.Path("samples", "23-real-data.cs"));
        var start = Array.FindIndex(lines, line => line.StartsWith("var (iris", StringComparison.Ordinal));

        foreach (var name in new[] { "iris", "wine", "breast_cancer", "diabetes", "heart_scale", "mnist" })
        {
            var end = Array.FindIndex(lines, line => line.StartsWith($"Show(\"{name}\"", StringComparison.Ordinal));
            Assert.InRange(end - start, 1, 3);
            start = Array.FindIndex(lines, end, string.IsNullOrEmpty) + 1;
        }
    }

    [Fact]
    public void RealData_WithoutItsFolder_SaysWhatToDo() =>
        Assert.Contains("There is no folder 'nowhere'. Name one that holds", SampleTests.Run("23-real-data.cs", "nowhere"), StringComparison.Ordinal);

    /// <summary>The stream's classes are parted by a line, so that nearly all are told apart; the table's words name its inputs.</summary>
    [Fact]
    public void Streaming_LearnsFromRecordsAndFromATableWithGaps()
    {
        Assert.InRange(File.ReadLines(Repository.Path("samples", "24-streaming.cs")).Count(), 1, 40);
        var lines = SampleTests.Run("24-streaming.cs").Split('\n');

        Assert.InRange(Accuracy(lines[0]), 0.95, 1);
        Assert.Equal(
            "inputs: number__age, word__city_Bergen, word__city_Oslo, word__city_None, word__plan_basic, word__plan_plus, word__plan_None", lines[1]);
        Assert.StartsWith("rows: 10, ", lines[2], StringComparison.Ordinal);
        Assert.InRange(Accuracy(lines[2]), 0.9, 1);
    }

    private static double Accuracy(string line) => double.Parse(
        System.Text.RegularExpressions.Regex.Match(line, @"accuracy (\d(\.\d+)?)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
}
