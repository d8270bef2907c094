using Nadir.Tests.Cli;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Formulas;

/// <summary>Formulas as activations and losses.</summary>
public sealed class FormulaEntryTests
{
    private static readonly Tensor Target = Tensor.From(new double[,] { { 1, -2 }, { 0.5, 3 }, { 0, -1 } });
    private static readonly Tensor Prediction = Tensor.From(new double[,] { { 0.25, 1 }, { 2, 2 }, { -3, 0.125 } });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Loss_OfTheSquaredDifference_IsMeanSquaredError(bool perRow)
    {
        foreach (var reduction in Enum.GetValues<Reduction>())
        {
            var (p, same) = (Prediction.Detach().RequiresGradient(), Prediction.Detach().RequiresGradient());
            var loss = Losses.Formula("(prediction - target)^2", reduction, perRow).Compute(Target, p);
            var known = Losses.MeanSquaredError(reduction, perRow).Compute(Target, same);
            Assert.Equal(known.Shape, loss.Shape);
            Assert.All(known.ToArray<double>().Zip(loss.ToArray<double>()), pair => Assert.Equal(pair.First, pair.Second, 1e-14));
            loss.Sum().Backward();
            known.Sum().Backward();
            Assert.All(same.Gradient!.ToArray<double>().Zip(p.Gradient!.ToArray<double>()), pair => Assert.Equal(pair.First, pair.Second, 1e-14));
        }
    }

    [Fact]
    public void Activation_OfXTimesSigmoid_IsSilu()
    {
        var (x, same) = (Prediction.Detach().RequiresGradient(), Prediction.Detach().RequiresGradient());
        var y = Activations.Formula("z*sigmoid(z)").Apply(x);
        var known = Activations.Silu().Apply(same);
        Assert.All(known.ToArray<double>().Zip(y.ToArray<double>()), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
        y.Sum().Backward();
        known.Sum().Backward();
        Assert.All(same.Gradient!.ToArray<double>().Zip(x.Gradient!.ToArray<double>()), pair => Assert.Equal(pair.First, pair.Second, 1e-14));
    }

    [Theory]
    [InlineData("tanh(x)", -1, 1)]
    [InlineData("max(0, x)", 0, double.PositiveInfinity)]
    [InlineData("exp(-x^2)", 0, 1)]
    public void Range_OfAnActivation_ComesOfIntervals(string expression, double low, double high)
    {
        var range = Activations.Formula(expression).Range;
        Assert.Equal((low, high), (range.Low, range.High));
    }

    [Theory]
    [InlineData("x*sigmoid(1.7x)")]
    [InlineData("max(0, x) - where(x >= 0, 0, 0.1*abs(x))")]
    [InlineData("(x + 1)*(x - 1)")]
    [InlineData("(x)")]
    [InlineData("(x + 2)")]
    [InlineData("where(x == 0, 1, sin(x)/(x + (x == 0)))")]
    [InlineData("x")]
    public void Text_OfAnActivation_SurvivesTheCommandLineAndFiles(string expression)
    {
        foreach (var text in new[] { $"formula:{expression}", $"formula:expression={expression}" })
        {
            var activation = Catalogue.Of().Create<Activation>(text);
            var spec = Catalogue.Of().SpecOf(activation);
            Assert.Equal(expression, spec.Arguments["expression"]!.GetValue<string>());
            var again = (Activation)Catalogue.Of().Create("activation", Spec.FromJson(System.Text.Json.Nodes.JsonNode.Parse(spec.ToJson().ToJsonString())));
            Assert.Equal(activation.Apply(Prediction).ToArray<double>(), again.Apply(Prediction).ToArray<double>());
            Assert.Equal(spec.ToString(), Catalogue.Of().SpecOf(Catalogue.Of().Create<Activation>(spec.ToString())).ToString());
        }
    }

    [Fact]
    public void Spec_WithANestedEntry_IsStillRead()
    {
        var spec = Spec.Parse("warmUp:steps=5,then=(cosineDecay:100)");
        Assert.Equal("cosineDecay", spec.Arguments["then"]!["name"]!.GetValue<string>());
        Assert.Equal("relu", Spec.Parse("dense:units=3,activation=(relu)").Arguments["activation"]!["name"]!.GetValue<string>());
    }

    [Fact]
    public void Model_WithFormulas_TrainsAndComesBackFromItsFolder()
    {
        using var folder = new ScratchFolder();
        var model = new Sequential(new Dense(4, Activations.Formula("x*sigmoid(1.7x)")), new Dense(1));
        model.Compile(new Adam(0.05), Losses.Formula("where(abs(prediction - target) < 1, (prediction - target)^2, 2*abs(prediction - target) - 1)"));
        var x = Tensor.Linspace(-1, 1, 40).Reshape(40, 1);
        var y = x * 2 + 0.5;
        model.Build(new Shape(1), seed: 3);
        var first = model.Loss!.Compute(y, model.Predict(x)).ToDouble();
        model.Fit(x, y, epochs: 40);
        var last = model.Loss!.Compute(y, model.Predict(x)).ToDouble();
        Assert.True(last < first / 4, $"{first} fell to {last} only.");
        model.Save(folder.Path);
        var loaded = Model.Load(folder.Path);
        Assert.Equal(model.Predict(x).ToArray<double>(), loaded.Predict(x).ToArray<double>());
        Assert.Equal(last, loaded.Loss!.Compute(y, loaded.Predict(x)).ToDouble());
    }

    [Fact]
    public void Train_WithAFormulaAsLoss_Runs()
    {
        using var folder = new ScratchFolder();
        var run = CommandRun.Succeed(
            "train", "--data", "line", "--model", "mlp:units=4", "--epochs", "2", "--json", "--out", folder["run"],
            "--loss", "formula:(prediction - target)^2 + 0.1*abs(prediction)");
        Assert.Contains("\"loss\"", run.Output, StringComparison.Ordinal);
        Assert.Equal("formula", Catalogue.Of().SpecOf(Model.Load(folder["run/model"]).Loss!).Name);
    }

    [Fact]
    public void Describe_OfTheFormulaLoss_NamesItsExpression() =>
        Assert.Contains("expression", CommandRun.Succeed("describe", "loss/formula").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("x + y", "one variable")]
    [InlineData("3", "one variable")]
    [InlineData("x = 1", "equation")]
    [InlineData("mean(x)", "mean or sum")]
    [InlineData("sqrt(-1 - x^2)", "no value anywhere")]
    [InlineData("x +", "^")]
    [InlineData("System.IO.File.Delete(x)", "^")]
    public void Activation_OfWhatCannotBeOne_SaysWhy(string expression, string part) =>
        Assert.Contains(part, Assert.ThrowsAny<ArgumentException>(() => Activations.Formula(expression)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("target^2", "prediction")]
    [InlineData("prediction - y", "y")]
    [InlineData("prediction = target", "equation")]
    [InlineData("mean((prediction - target)^2)", "mean or sum")]
    public void Loss_OfWhatCannotBeOne_SaysWhy(string expression, string part) =>
        Assert.Contains(part, Assert.ThrowsAny<ArgumentException>(() => Losses.Formula(expression)).Message, StringComparison.Ordinal);
}
