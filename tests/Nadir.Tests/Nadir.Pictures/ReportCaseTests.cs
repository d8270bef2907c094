using System.Text.Json.Nodes;
using Nadir.Pictures;

namespace Nadir.Tests.Pictures;

/// <summary>Runs of every kind give a page that suits them.</summary>
public sealed class ReportCaseTests
{
    private const string Started = """{"v":1,"seq":0,"t":0,"kind":"started","epoch":0,"epochs":5,"steps":2}""" + "\n";
    private const string OneEpoch = Started + """{"v":1,"seq":1,"t":1,"kind":"epoch","epoch":1,"epochs":5,"numbers":{"loss":0.8}}""" + "\n";

    [Theory]
    [InlineData("cancelled", "cancelled")]
    [InlineData("nonFiniteLoss", "diverged")]
    [InlineData("stopped", "stopped early")]
    [InlineData("running", "not finished")]
    public void Html_RunThatEndedOtherwise_SaysSo(string status, string words)
    {
        using var run = new TinyRun(Started, status);

        var text = Text(run, TinyRun.Through(new Shape(3)), TinyRun.Classes());

        Assert.Contains($"# 1-tiny\n{words}\n", text, StringComparison.Ordinal);
        Assert.Contains("The run ended before it had anything to draw.", text, StringComparison.Ordinal);
        Assert.Contains("2 of 5 epochs", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_OneEpochWithoutValidation_ShowsABar()
    {
        using var run = new TinyRun(OneEpoch);

        var text = Text(run, TinyRun.Through(new Shape(3)), TinyRun.Classes());

        Assert.Contains("[Loss after one epoch: Bars: 1 label, from 0.8 to 0.8.]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("validation", text[text.IndexOf("## Learning", StringComparison.Ordinal)..text.IndexOf("## Confusion", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public void Html_ModelOfTheBestEpoch_SaysWhoseWeightsItJudges()
    {
        using var run = new TinyRun();
        var model = TinyRun.Through(new Shape(3));
        var best = new JsonObject { ["epoch"] = 1, ["weightsSha256"] = model.WeightsSha256 };
        run.Folder.Write(run.Folder.Record with { Result = new JsonObject { ["best"] = best, ["weightsSha256"] = "other" } });

        Assert.Contains("with the weights of epoch 1, the best by validation loss.", Text(run, model, TinyRun.Classes()), StringComparison.Ordinal);

        run.Folder.Write(run.Folder.Record with { Result = new JsonObject { ["weightsSha256"] = model.WeightsSha256 } });

        Assert.Contains("with the last weights.", Text(run, model, TinyRun.Classes()), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_JudgedByWhatItLearnedFrom_Warns()
    {
        using var run = new TinyRun();

        Assert.Contains("the figures here flatter", Text(run, TinyRun.Through(new Shape(3)), TinyRun.Classes(), "training"), StringComparison.Ordinal);
        Assert.DoesNotContain("flatter", Text(run, TinyRun.Through(new Shape(3)), TinyRun.Classes()), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_OneOutput_TellsTwoClassesApart()
    {
        using var run = new TinyRun(classNames: ["no", "yes"]);
        var samples = new Samples(Tensor.From(new float[,] { { 1.0986123f }, { -2 }, { -1 } }), Tensor.From(new float[,] { { 1 }, { 0 }, { 1 } }));

        var text = Text(run, TinyRun.Through(new Shape(1), Losses.BinaryCrossEntropy(fromLogits: true)), samples);

        Assert.Contains("Test accuracy | 66.7 % | 2 of 3 right", text, StringComparison.Ordinal);
        Assert.Contains("yes 75 %", text, StringComparison.Ordinal);
        Assert.Contains("yes taken for no 1 of 2", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_AHundredClasses_ShowsAPictureAndTheWeakest()
    {
        using var run = new TinyRun();
        var scores = new float[200, 100];
        var labels = new long[200];
        for (var i = 0; i < 200; i++)
            (scores[i, i % 100], labels[i]) = (5, i < 190 ? i % 100 : 0);

        var page = PageText.Parse(Report.Html(run.Folder, TinyRun.Through(new Shape(100)), new Samples(Tensor.From(scores), Tensor.From(labels)), "test"));

        var confusion = page.All("section").Single(section => section.Attribute("id")!.Value == "confusion");
        Assert.Single(confusion.Descendants(), element => element.Name.LocalName == "image");
        Assert.DoesNotContain(confusion.Descendants(), element => element.Name.LocalName == "table");
        Assert.Contains("### The weakest classes", PageText.Of(page), StringComparison.Ordinal);
        Assert.Contains("0 taken for 90 1 of 12", PageText.Of(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_Values_ShowPredictedAgainstTrueAndResiduals()
    {
        using var run = new TinyRun();
        var samples = new Samples(Tensor.From(new float[,] { { 2.5f }, { 0 }, { 2 }, { 8 } }), Tensor.From(new float[,] { { 3 }, { -0.5f }, { 2 }, { 7 } }), featureNames: ["height"]);

        var text = Text(run, TinyRun.Through(new Shape(1), Losses.MeanSquaredError()), samples);

        Assert.Contains("Test R² | 0.949 | share of variance explained", text, StringComparison.Ordinal);
        Assert.Contains("[Over height:", text, StringComparison.Ordinal);
        Assert.Contains("[Predicted against true:", text, StringComparison.Ordinal);
        Assert.Contains("[Residuals:", text, StringComparison.Ordinal);
        Assert.Contains("sample | height | true | predicted | residual |\n3 | 8 | 7 | 8 | 1 |", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Confusion", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_OutputsThatAreNoNumbers_AreCounted()
    {
        using var run = new TinyRun();
        var model = new Sequential(new Flatten());
        model.Build(new Shape(2));
        var samples = new Samples(Tensor.From(new float[,] { { float.NaN, 0 }, { 1, 0 } }), Tensor.From(new long[] { 1, 0 }));

        Assert.Contains("For 1 of 2 samples the model's output is no finite number.", Text(run, model, samples), StringComparison.Ordinal);
    }

    private static string Text(TinyRun run, Model model, Samples samples, string by = "test") =>
        PageText.Of(PageText.Parse(Report.Html(run.Folder, model, samples, by)));
}
