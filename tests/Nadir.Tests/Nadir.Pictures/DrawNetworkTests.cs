using Nadir.Figures;
using Nadir.Pictures;

namespace Nadir.Tests.Pictures;

/// <summary>Pictures of scores and of networks whose weights are known.</summary>
public sealed class DrawNetworkTests
{
    /// <summary>The corners are those of sklearn.metrics.roc_curve and precision_recall_curve for its documentation's example.</summary>
    [Fact]
    public void Roc_AndPrecisionRecall_HaveTheCornersOfScikitLearn()
    {
        var (target, score) = (Tensor.From([0.0, 0, 1, 1]), Tensor.From([0.1, 0.4, 0.35, 0.8]));

        var roc = (LineTrace)Draw.Roc(target, score).Traces[0];
        Assert.Equal([0, 0, 0.5, 0.5, 1], roc.X);
        Assert.Equal([0, 0.5, 0.5, 1, 1], roc.Y);
        Assert.Equal("area 0.750", roc.Name);
        var recall = (LineTrace)Draw.PrecisionRecall(target, score).Traces[0];
        Assert.Equal("average 0.833", recall.Name);
        Assert.Equal((1, 0.5), (recall.X[0], recall.Y[0]));
        Assert.Equal((0, 1), (recall.X[^1], recall.Y[^1]));
        // From (1, ½) over recall 1, ⅔ to ½: a step goes along before it goes up.
        Assert.Contains((0.5, 0.5), recall.X.Zip(recall.Y));
        Assert.Contains((0.5, 1.0), recall.X.Zip(recall.Y));
    }

    /// <summary>Ranked 1 0 1 1 0: precision ⅗, ¾, ⅔, ½, 1 at recall 1, 1, ⅔, ⅓, ⅓; each step keeps the precision it comes from.</summary>
    [Fact]
    public void PrecisionRecall_BetweenThresholds_KeepsThePrecisionItComesFrom()
    {
        var curve = (LineTrace)Draw.PrecisionRecall(Tensor.From([1.0, 0, 1, 1, 0]), Tensor.From([0.9, 0.8, 0.7, 0.6, 0.5])).Traces[0];

        (double Recall, double Precision)[] corners =
            [(1, 0.6), (1, 0.6), (1, 0.75), (2 / 3.0, 0.75), (2 / 3.0, 2 / 3.0), (1 / 3.0, 2 / 3.0), (1 / 3.0, 0.5), (1 / 3.0, 0.5), (1 / 3.0, 1), (0, 1), (0, 1)];
        Assert.Equal(corners.Distinct().Select(corner => (Math.Round(corner.Recall, 9), Math.Round(corner.Precision, 9))), curve.X.Zip(curve.Y).Distinct().Select(at => (Math.Round(at.First, 9), Math.Round(at.Second, 9))));
    }

    /// <summary>A sigmoid is ½ where its sum is 0.</summary>
    [Fact]
    public void DecisionBoundary_OfASigmoid_LiesAtOneHalf()
    {
        var model = new Sequential(new Dense(1, Activations.Sigmoid())) { ElementType = ElementType.Float64 };
        model.Build(new Shape(2));
        model.Parameters[0].Assign(Tensor.From([1.0, 1], new Shape(1, 2)));
        model.Parameters[1].Assign(Tensor.From([0.0]));
        var field = (FieldTrace)Draw.DecisionBoundary(model, new Samples(Tensor.From(new[,] { { -1.0, -1 }, { 1, 1 } }), Tensor.From([0L, 1]))).Traces[0];

        Assert.Equal(0, field[0, 0]);
        Assert.Equal(1, field[field.Y.Count - 1, field.X.Count - 1]);
        var cells = Enumerable.Range(0, field.Y.Count).SelectMany(row => Enumerable.Range(0, field.X.Count).Select(column => (row, column)));
        Assert.All(cells.Where(cell => Math.Abs(field.X[cell.column] + field.Y[cell.row]) > 1e-6), cell =>
            Assert.Equal(field.X[cell.column] + field.Y[cell.row] > 0 ? 1 : 0, field[cell.row, cell.column]));
    }

    [Fact]
    public void LearningCurves_WithValidation_MarkTheEpochOfItsLeastLoss()
    {
        using var run = new TinyRun();

        var mark = ((Figure)Draw.LearningCurves(run.Folder, "accuracy")).Traces.OfType<ScatterTrace>().Single();
        Assert.Equal([1], mark.X);
        Assert.Equal([0.75], mark.Y);
        Assert.Equal("best, epoch 1", mark.Name);
    }

    [Fact]
    public void DecisionBoundary_OfALinearModel_IsItsLine()
    {
        var model = Linear(weights: [1, -2], bias: 0.5);
        var samples = new Samples(Tensor.From(new[,] { { -2.0, -1 }, { 2, 1 }, { 0, 1 }, { 1, 0 } }), Tensor.From([1L, 1, 0, 1]), ["off", "on"]);

        var figure = Draw.DecisionBoundary(model, samples);

        var field = (FieldTrace)figure.Traces[0];
        for (var row = 0; row < field.Y.Count; row++)
        {
            for (var column = 0; column < field.X.Count; column++)
            {
                var score = field.X[column] - (2 * field.Y[row]) + 0.5;
                if (Math.Abs(score) > 1e-6)
                    Assert.Equal(score > 0 ? 1 : 0, field[row, column]);
            }
        }

        Assert.Equal(["off", "on"], figure.Traces.Skip(1).Select(trace => trace.Name));
        Assert.Equal([0], ((ScatterTrace)figure.Traces[1]).X);
        Assert.InRange(field.X[0], -2.5, -2.2);
        Assert.Contains("[N, 2]", Assert.Throws<ArgumentException>(() => Draw.DecisionBoundary(model, TinyRun.Classes())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1.0)]
    [InlineData(0.5)]
    [InlineData(1e9)]
    [InlineData(double.NaN)]
    public void DecisionBoundary_OfTargetsThatAreNoClasses_IsRefused(double target)
    {
        var model = Linear(weights: [1, -2], bias: 0.5);
        var samples = new Samples(Tensor.From(new[,] { { -2.0, -1 }, { 2, 1 } }), Tensor.From([1.0, target]));
        Assert.Contains("sample 1 has", Assert.Throws<ArgumentException>(() => Draw.DecisionBoundary(model, samples)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WeightHistograms_CountEveryWeight()
    {
        var model = new Sequential(new Dense(7, Activations.Tanh()), new Dense(3));
        model.Build(new Shape(4));

        var grid = Draw.WeightHistograms(model);

        Assert.Equal(model.Parameters.Select(parameter => parameter.Name), grid.Figures.Select(figure => figure.Title));
        Assert.Equal(model.Parameters.Select(parameter => (double)parameter.Value.Count), grid.Figures.Select(figure => ((HistogramTrace)figure.Traces[0]).Counts.Sum()));
        Assert.Contains("no weights", Assert.Throws<InvalidOperationException>(() => Draw.WeightHistograms(new Sequential(new Dense(1)))).Message, StringComparison.Ordinal);
    }

    /// <summary>Of the mean of (w·x + b − y)²: 2·mean(residual·x) and 2·mean(residual).</summary>
    [Fact]
    public void GradientHistograms_AreOfTheLossOverTheSamples()
    {
        var model = Linear(weights: [1, -2], bias: 0.5);
        model.Compile(new Sgd(0.1), Losses.MeanSquaredError());
        var samples = new Samples(Tensor.From(new[,] { { 1.0, 1 }, { 3, 1 } }), Tensor.From(new[,] { { 0.0 }, { 0 } }));

        var grid = Draw.GradientHistograms(model, samples);

        // Residuals −½ and 1½: gradients 2·(−½·1 + 1½·3)/2 = 4, 2·(−½ + 1½)/2 = 1; of the bias 1.
        var (weights, bias) = ((HistogramTrace)grid.Figures[0].Traces[0], (HistogramTrace)grid.Figures[1].Traces[0]);
        Assert.Equal((1.0, 4.0), (weights.Edges[0], weights.Edges[^1]));
        Assert.Equal((1.0, 1.0), (weights.Counts[0], weights.Counts[^1]));
        Assert.Equal((0.5, 1.5), (bias.Edges[0], bias.Edges[^1]));
        Assert.Contains("no loss", Assert.Throws<InvalidOperationException>(() => Draw.GradientHistograms(Linear([1, 2], 0), samples)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Filters_AndFeatureMaps_AreWeightsAndOutputsAsGrayLevels()
    {
        var layer = new Conv2D(2, 3, useBias: false);
        var model = new Sequential(layer, new Flatten()) { ElementType = ElementType.Float64 };
        model.Build(new Shape(1, 4, 4));
        var kernels = new double[18];
        (kernels[4], kernels[9]) = (1, -0.5);
        layer.Parameters[0].Assign(Tensor.From(kernels, new Shape(2, 1, 3, 3)));
        var image = Tensor.From([.. Enumerable.Range(0, 16).Select(i => (double)i)], new Shape(1, 4, 4));

        var filters = ((ImageGridTrace)Draw.Filters(layer).Traces[0]).Images;
        Assert.Equal([255, 64], [filters[0][1, 1], filters[1][0, 0]]);
        Assert.Equal(128, filters[0][0, 0]);
        var maps = ((ImageGridTrace)Draw.FeatureMaps(model, image, 0).Traces[0]).Images;
        // The first kernel takes the middle, 5 to 10; the second half the corner, −0 to −2.5: levels from −2.5 to 10.
        Assert.Equal(153, maps[0][0, 0]);
        Assert.Equal(255, maps[0][1, 1]);
        Assert.Equal(0, maps[1][1, 1]);
        Assert.Contains("layers 0 to 1", Assert.Throws<ArgumentOutOfRangeException>(() => Draw.FeatureMaps(model, image, 2)).Message, StringComparison.Ordinal);
        Assert.Contains("no image", Assert.Throws<ArgumentException>(() => Draw.FeatureMaps(model, image, 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LearningCurves_OfARun_AreItsLossAndMetrics()
    {
        using var run = new TinyRun();

        var grid = (FigureGrid)Draw.LearningCurves(run.Folder);
        Assert.Equal(["Loss", "Accuracy"], grid.Figures.Select(figure => figure.Title));
        var loss = (Figure)Draw.LearningCurves(run.Folder, "loss");
        Assert.Equal([0.8, 0.4], ((LineTrace)loss.Traces[0]).Y);
        Assert.Contains("Did you mean 'loss'", Assert.Throws<ArgumentException>(() => Draw.LearningCurves(run.Folder, "los")).Message, StringComparison.OrdinalIgnoreCase);
    }

    private static Sequential Linear(double[] weights, double bias)
    {
        var model = new Sequential(new Dense(1)) { ElementType = ElementType.Float64 };
        model.Build(new Shape(weights.Length));
        model.Parameters[0].Assign(Tensor.From(weights, new Shape(1, weights.Length)));
        model.Parameters[1].Assign(Tensor.From([bias]));
        return model;
    }
}
