using Nadir.Expressions;
using Nadir.Landscapes;
using Nadir.Tests.Architecture;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Landscapes;

public sealed class DataColumnsTests
{
    [Fact]
    public void Load_Line_HasTheSixPoints()
    {
        var line = DataColumns.Load("line");
        Assert.Equal(["x", "y"], line.Names);
        Assert.Equal("y", line.Target);
        Assert.Equal([0.0, 1, 2, 3, 4, 5], line["x"].ToArray());
        Assert.Equal([1.1, 2.2, 3.8, 4.1, 4.9, 5.2], line["y"].ToArray());
    }

    /// <summary>The sample's file and the data set are one array, to the last bit.</summary>
    [Fact]
    public void Load_Cosine_IsTheSamplesFile()
    {
        var (named, file) = (DataColumns.Load("cosine"), DataColumns.Load(Repository.Path("samples", "data", "cosine.csv")));
        Assert.Equal(200, named.Count);
        Assert.Equal(named.Names, file.Names);
        Assert.Equal(named["x"].ToArray(), file["x"].ToArray());
        Assert.Equal(named["y"].ToArray(), file["y"].ToArray());
        var noise = named["x"].ToArray().Zip(named["y"].ToArray(), (x, y) => y - Math.Sin(2.5 * Math.Cos(1.2 * x))).ToArray();
        Assert.Equal(-1.0, named["x"].Span[0]);
        Assert.Equal(1.0, named["x"].Span[199]);
        Assert.InRange(Math.Sqrt(noise.Average(value => value * value)), 0.085, 0.115);
    }

    [Theory]
    [InlineData("a,y,c\n1,2,1\n3,5,2\n4,6,1\n", null, "y", new[] { 2.0, 5, 6 })]
    [InlineData("a,b\n1,3\n2,1\n3,2\n4,3\n5,1\n6,2\n", null, "b", new[] { 3.0, 1, 2, 3, 1, 2 })]
    [InlineData("a,b\n1,3\n2,1\n3,2\n", "a", "a", new[] { 1.0, 2, 3 })]
    [InlineData("a,kind\n1,cat\n2,ant\n3,cat\n", null, "kind", new[] { 1.0, 0, 1 })]
    public void Load_CsvFile_TakesTheTargetAsNumbers(string text, string? asked, string target, double[] values)
    {
        using var folder = new ScratchFolder();
        File.WriteAllBytes(folder["data.csv"], System.Text.Encoding.UTF8.GetBytes(text));
        var data = DataColumns.Load(folder["data.csv"], asked);
        Assert.Equal(target, data.Target);
        Assert.Equal(values, data[target].ToArray());
    }

    [Fact]
    public void Load_PlanePoints_CallsTheClassLabel()
    {
        var moons = DataColumns.Load("moons:count=10");
        Assert.Equal(["x", "y", "label"], moons.Names);
        Assert.Equal("label", moons.Target);
        Assert.Equal("y", DataColumns.Load("moons:count=10", "y").Target);
    }

    [Fact]
    public void Scale_OfTheSixPoints_DividesByDeviationOrVariance()
    {
        var line = DataColumns.Load("line");
        double[] centred = [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5];
        const double Variance = 35.0 / 12;
        Equal(centred.Select(x => x / Math.Sqrt(Variance)), line.Scale(ColumnScaling.Standardized)["x"]);
        Equal(centred.Select(x => x / Variance), line.Scale(ColumnScaling.DividedByVariance)["x"]);
        Equal(line["y"].ToArray(), line.Scale(ColumnScaling.Standardized)["y"]);
        Equal(line["x"].ToArray(), line.Scale(ColumnScaling.Raw)["x"]);
        Equal([0.0, 0], DataColumns.Of(("x", [3, 3]), ("y", [1, 2])).Scale(ColumnScaling.DividedByVariance)["x"]);
        Assert.NotEqual(line["y"].ToArray(), line.Scale(ColumnScaling.Standardized, "y")["y"].ToArray());

        static void Equal(IEnumerable<double> wanted, ReadOnlyMemory<double> got) =>
            Assert.All(wanted.Zip(got.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
    }

    [Fact]
    public void Of_GreekName_AnswersToBothSpellings()
    {
        var data = DataColumns.Of(("θ₁", [1, 2]), ("y", [3, 4]));
        Assert.Equal([1.0, 2], data["theta_1"].ToArray());
        Assert.Equal(3.5, Objective.Of(Formula.Parse("mean(y + 0*a*θ₁)"), data).Value(1));
    }

    [Fact]
    public void Columns_BadOnes_AreRefusedWithTheReason()
    {
        Refuses("at least one column", () => DataColumns.Of());
        Refuses("Two columns are called 'x'", () => DataColumns.Of(("x", [1]), ("x", [2])));
        Refuses("'x' has 2 and 'y' 1", () => DataColumns.Of(("x", [1, 2]), ("y", [2])));
        Refuses("no rows", () => DataColumns.Of(("x", []), ("y", [])));
        Refuses("row 2, column 'y'", () => DataColumns.Of(("x", [1, 2]), ("y", [2, double.NaN])));
        Refuses("The columns are x, y", () => _ = DataColumns.Load("line")["z"]);
        Refuses("The columns are x, y", () => DataColumns.Load("line", "target"));
        Refuses("The columns are x, y", () => DataColumns.Load(Repository.Path("samples", "data", "cosine.csv"), "target"));
        Refuses("Did you mean 'cosine'", () => DataColumns.Load("cosin"));
    }

    private static void Refuses(string part, Action act)
    {
        var message = Assert.ThrowsAny<Exception>(act);
        Assert.True(message is ArgumentException or DataException, message.ToString());
        Assert.Contains(part, message.Message, StringComparison.Ordinal);
    }
}
