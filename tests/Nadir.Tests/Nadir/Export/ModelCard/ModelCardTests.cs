using System.Text.Json.Nodes;
using Nadir.Tests.Figures;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Export;

/// <summary>What a card says of a model, a training, a run.</summary>
public sealed class ModelCardTests
{
    [Fact]
    public void Card_OfAModelAndItsHistory_IsAsApproved() => Approval.Verify(Example().ToMarkdown(), "plain.md");

    [Fact]
    public void Card_WithAllThatIsAsked_IsAsApproved()
    {
        var card = Example() with
        {
            Name = "iris|small: \"one\"",
            Licence = "apache-2.0",
            Tags = ["flowers", "no", "two words"],
            Description = "Tells three irises apart.",
            IntendedUse = "Lessons.",
            Limits = "Other flowers are called irises, too.",
            Data = "iris.csv",
            DataSha256 = new string('a', 64),
            Preparation = "standardScaler",
        };

        Approval.Verify(card.ToMarkdown(), "full.md");
    }

    [Fact]
    public void Card_OfARun_HasWhatTheRunHolds()
    {
        using var folder = new ScratchFolder();
        var run = RunFolder.Create(folder["7-iris"], new RunRecord
        {
            Name = "",
            Command = "",
            Data = "iris.csv",
            DataSha256 = "abc",
            Started = DateTimeOffset.UnixEpoch,
            ClassNames = ["a", "b", "c"],
            Preparation = new JsonObject { ["preparation"] = new JsonObject { ["name"] = "minMaxScaler", ["to"] = 2 } },
            Options = new JsonObject { ["model"] = "mlp", ["batch"] = 16, ["validationSplit"] = 0.25, ["patience"] = null, ["loss"] = "theirs" },
            Versions = new JsonObject { ["nadir"] = "1.2.3", ["processors"] = 4 },
            Result = new JsonObject { ["train"] = new JsonObject { ["loss"] = 0.25 }, ["validation"] = null, ["test"] = new JsonObject { ["loss"] = 0.5, ["accuracy"] = null } },
        });
        Network().Save(run.ModelPath);
        var text = ModelCard.Of(RunFolder.Open(run.Path)).ToMarkdown();

        foreach (var part in new[]
        {
            "# 7-iris\n", "| data | iris.csv |", "| SHA-256 | `abc` |", "| classes | a, b, c |", "| preparation | minMaxScaler:to=2 |", "| batch | 16 |",
            "| validation split | 0.25 |", "| loss | sparseCategoricalCrossEntropy", "| nadir | 1.2.3 |", "| processors | 4 |",
            "| measured on | loss | accuracy |\n|---|---:|---:|\n| training | 0.25 |  |\n| test | 0.5 | NaN |", "value: .nan", "Inputs are prepared by `minMaxScaler:to=2` first",
        })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("theirs", text, StringComparison.Ordinal);
        Assert.DoesNotContain("patience", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_OfValues_SaysSo_AndIsSaved()
    {
        using var folder = new ScratchFolder();
        var model = new Sequential(new Dense(2));
        model.Build(new Shape(3));
        var card = ModelCard.Of(model);
        card.Save(folder["README.md"]);

        Assert.Contains("- regression\n", card.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("maps an input [3] to values [2].", card.ToMarkdown(), StringComparison.Ordinal);
        Assert.DoesNotContain("## Figures", card.ToMarkdown(), StringComparison.Ordinal);
        Assert.Equal(card.ToMarkdown(), File.ReadAllText(folder["README.md"]));
    }

    [Fact]
    public void Card_OfAModelThatPreparesItself_ShowsRawInputs()
    {
        var model = new Sequential(new Dense(2)) { Preparation = new PolynomialFeatures().Fit(Tensor.From([1.0, 2], new Shape(1, 2))) };
        model.Build(new Shape(6));
        var text = ModelCard.Of(model).ToMarkdown();

        Assert.Contains("| preparation | polynomialFeatures:degree=2", text, StringComparison.Ordinal);
        Assert.Contains("// inputs [1, 2] gives [1, 2]", text, StringComparison.Ordinal);
        Assert.Contains("`Predict` takes raw inputs", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_OfNamesThatMeanSomethingInMarkdown_ShowsThemAsTheyAre()
    {
        var card = Example() with
        {
            Name = "a\n# b",
            Data = @"C:\d|e",
            DataSha256 = "x`y",
            ClassNames = ["<!--", "a|b"],
            Preparation = "scale\n`it`",
        };
        var text = card.ToMarkdown();

        foreach (var part in new[] { "\n# a # b\n", @"| data | C:\\d\|e |", "| SHA-256 | `x'y` |", @"| classes | &lt;!--, a\|b |", "prepared by `scale 'it'` first" })
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    /// <summary>What each is by PyYAML 6.0 (YAML 1.1) and by YAML 1.2's core schema.</summary>
    [Theory]
    [InlineData("mit", "mit")]
    [InlineData("No", "\"No\"")]
    [InlineData("y", "\"y\"")]
    [InlineData("", "\"\"")]
    [InlineData("1e5", "\"1e5\"")]
    [InlineData("a\nb: c", "\"a\\u000Ab: c\"")]
    [InlineData("\U0001F600", "\"\U0001F600\"")]
    [InlineData("a\"b\\", "\"a\\\"b\\\\\"")]
    [InlineData("\u0085\u2028", "\"\\u0085\\u2028\"")]
    public void Yaml_OfATextIsThatText(string text, string yaml) => Assert.Equal(yaml, CardYaml.Of(text));

    [Theory]
    [InlineData(1e-5, "1.0E-05")]
    [InlineData(-1e20, "-1.0E+20")]
    [InlineData(1.23456e-7, "1.235E-07")]
    [InlineData(3, "3")]
    [InlineData(0.97531, "0.9753")]
    [InlineData(double.PositiveInfinity, ".inf")]
    [InlineData(double.NegativeInfinity, "-.inf")]
    [InlineData(double.NaN, ".nan")]
    public void Yaml_OfANumberIsThatNumber(double number, string yaml) => Assert.Equal(yaml, CardYaml.Of(number));

    [Fact]
    public void Card_OfWhatIsNotThere_IsRefused()
    {
        using var folder = new ScratchFolder();
        var run = RunFolder.Create(folder["run"], new RunRecord { Name = "", Command = "", Data = "", DataSha256 = "", Options = [], Versions = [], Started = DateTimeOffset.UnixEpoch });

        Assert.Contains("no weights to describe", Assert.Throws<InvalidOperationException>(() => ModelCard.Of(new Sequential(new Dense(1)))).Message, StringComparison.Ordinal);
        Assert.Throws<DataException>(() => ModelCard.Of(run));
        Assert.Throws<ArgumentNullException>(() => ModelCard.Of((Model)null!));
        Assert.Throws<ArgumentNullException>(() => ModelCard.Of((RunFolder)null!));
    }

    private static ModelCard Example()
    {
        var history = new History();
        foreach (var (name, value) in new[] { ("loss", 0.123456), ("accuracy", 0.975), ("validation.loss", 1.5e-7), ("validation.accuracy", 1) })
            history.Add(name, value);
        var samples = new Samples(Tensor.Zeros(new Shape(1200, 4)), Tensor.From(new long[1200]), ["setosa", "versicolor", "virginica"]);
        return ModelCard.Of(Network(), history, samples, new FitOptions { BatchSize = 16, Seed = 42, ValidationSplit = 0.2 }) with { Versions = [new("nadir", "1.2.3")] };
    }

    private static Sequential Network()
    {
        var model = new Sequential(new Dense(8, Activations.Relu()), new Dense(3));
        model.Compile(new Sgd(0.1), Losses.SparseCategoricalCrossEntropy(fromLogits: true), Metrics.Accuracy());
        model.Build(new Shape(4), 1);
        return model;
    }
}
