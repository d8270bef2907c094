using System.Numerics;

namespace Nadir.Tests.Measures;

/// <summary>What states keep, how exact they are, and what they cost.</summary>
public class MetricStateTests
{
    [Fact]
    public void Sum_OfLargeAndSmallNumbers_LosesNothing()
    {
        var values = Enumerable.Range(0, 1001).Select(i => i == 0 ? 1e16 : 1.0).ToArray();
        var mean = Metrics.MeanAbsoluteError().Compute(Tensor.From(values), Tensor.From(new double[1001]));
        Assert.Equal((1e16 + 1000) / 1001, mean);
    }

    [Fact]
    public void Error_Infinite_StaysInfinite()
    {
        var target = Tensor.From([1.0, 2, 3]);
        Assert.Equal(double.PositiveInfinity, Metrics.MeanSquaredError().Compute(target, Tensor.From([1.0, double.PositiveInfinity, 3])));
        Assert.Equal(0, Metrics.MeanSquaredError().Compute(target, Tensor.From([1.0, double.PositiveInfinity, 3]), Tensor.From([1.0, 0, 1])));
        Assert.Equal(double.NaN, Metrics.MedianAbsoluteError().Compute(target, Tensor.From([1.0, double.NaN, 3])));
        Assert.Equal(double.NaN, Metrics.MaximumError().Compute(target, Tensor.From([1.0, double.NaN, 3])));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(1_000_000)]
    public void AdjustedRandIndex_OfIndependentLabels_IsTheRatioOfWholeNumbers(int samples)
    {
        var first = Tensor.From(Enumerable.Range(0, samples).Select(i => i % 2L).ToArray());
        var second = Tensor.From(Enumerable.Range(0, samples).Select(i => i / 2 % 2L).ToArray());
        BigInteger Pairs(BigInteger n) => n * (n - 1) / 2;
        var (together, one, all) = (4 * Pairs(samples / 4), 2 * Pairs(samples / 2), Pairs(samples));
        var (above, most) = ((together * all) - (one * one), (one * all) - (one * one));
        var wanted = (double)above / (double)most;
        Assert.Equal(wanted, Metrics.AdjustedRandIndex().Compute(first, second), 1e-14 * Math.Abs(wanted));
    }

    [Fact]
    public void RocAuc_OfManyScores_IsTheMeanRankOfHits()
    {
        // All scores differ, so the area follows from the ranks: (Σ ranks of hits − h(h + 1)/2) ÷ (h·m).
        const int Count = 200_000;
        var order = Enumerable.Range(0, Count).ToArray();
        new Philox(4, "auc").Shuffle(order.AsSpan());
        var target = Tensor.From(order.Select(rank => rank % 7 == 3 || rank > 150_000 ? 1L : 0).ToArray());
        var hits = order.Where(rank => rank % 7 == 3 || rank > 150_000).Select(rank => (BigInteger)rank + 1).ToList();
        var ranks = hits.Aggregate(BigInteger.Add) - ((BigInteger)hits.Count * (hits.Count + 1) / 2);
        var wanted = (double)ranks / ((double)hits.Count * (Count - hits.Count));
        Assert.Equal(wanted, Metrics.RocAuc().Compute(target, Tensor.From(order.Select(rank => (double)rank).ToArray())), 1e-15);
    }

    [Fact]
    public void Silhouette_OnAnyNumberOfThreads_HasTheSameBits()
    {
        var points = Tensor.Normal(new Shape(300, 5), new Philox(3, "points"), type: ElementType.Float64);
        var labels = Tensor.From(Enumerable.Range(0, 300).Select(i => i * i % 4L).ToArray());
        var wanted = SilhouetteScores.Of(points, labels);
        using var limit = Parallelism.Limit(1);
        Assert.Equal(wanted, SilhouetteScores.Of(points, labels));
    }

    [Theory]
    [InlineData("accuracy")]
    [InlineData("sparseTopKCategoricalAccuracy:2")]
    [InlineData("sparseCategoricalCrossEntropy:fromLogits=true")]
    [InlineData("f1:macro")]
    [InlineData("matthewsCorrelation")]
    [InlineData("hinge")]
    public void Add_OfClassesEachStep_AllocatesNothing(string name)
    {
        var scores = Tensor.Uniform(new Shape(8, 3), new Philox(2, "steady"));
        Assert.Equal(0, BytesAStep(name, Tensor.From([0L, 1, 2, 0, 1, 2, 1, 1]), scores));
    }

    [Theory]
    [InlineData("meanSquaredError")]
    [InlineData("meanAbsoluteError")]
    [InlineData("rootMeanSquaredError")]
    [InlineData("meanAbsolutePercentageError")]
    [InlineData("cosineSimilarity")]
    [InlineData("rSquared")]
    [InlineData("binaryAccuracy")]
    [InlineData("binaryCrossEntropy")]
    [InlineData("precision")]
    public void Add_OfNumbersEachStep_AllocatesNothing(string name)
    {
        var target = Tensor.From(new[,] { { 0f, 1 }, { 1, 0 }, { 1, 0 }, { 0, 1 } });
        Assert.Equal(0, BytesAStep(name, target, Tensor.Uniform(new Shape(4, 2), new Philox(2, "steady"))));
    }

    [Fact]
    public void Compile_WithAMetricOfClusters_SaysWhatItCompares()
    {
        var model = new Sequential(new Dense(2));
        Assert.Contains("two labelings", Assert.Throws<ArgumentException>(() => model.Compile(new Sgd(), Losses.MeanSquaredError(), Metrics.RandIndex())).Message, StringComparison.Ordinal);
        Assert.Contains("points and their labels", Assert.Throws<ArgumentException>(() => model.Compile(new Sgd(), Losses.MeanSquaredError(), Metrics.Silhouette())).Message, StringComparison.Ordinal);
        Assert.Null(model.Loss);
    }

    [Fact]
    public void Fit_WhereAMetricIsNotDefined_GoesOnWithNaN()
    {
        var model = new Sequential(new Dense(1, Activations.Sigmoid()));
        model.Compile(new Sgd(0.1), Losses.BinaryCrossEntropy(), Metrics.RocAuc(), Metrics.Precision());
        var inputs = Tensor.Normal(new Shape(12, 3), new Philox(1, "inputs"));
        var history = model.Fit(inputs, Tensor.From(new long[12]), epochs: 2, batchSize: 4);
        Assert.Equal([double.NaN, double.NaN], history["rocAuc"]);
        Assert.All(history["precision"], value => Assert.InRange(value, 0, 1));

        var both = Tensor.From(Enumerable.Range(0, 12).Select(i => i % 2L).ToArray());
        Assert.All(model.Fit(inputs, both, epochs: 4, batchSize: 4)["rocAuc"], value => Assert.InRange(value, 0, 1));
    }

    [Fact]
    public void ConfusionMatrix_InShares_AddsUpToOne()
    {
        var (target, prediction, weights) = (Tensor.From([0L, 0, 1, 1]), Tensor.From([0L, 1, 1, 1]), Tensor.From([1.0, 3, 2, 2]));
        Assert.Equal(new[,] { { 0.25, 0.75 }, { 0, 1 } }, ConfusionMatrix.Shares(target, prediction, 2, sampleWeights: weights));
        Assert.Equal(new[,] { { 1, 3.0 / 7 }, { 0, 4.0 / 7 } }, ConfusionMatrix.Shares(target, prediction, 2, ConfusionShare.Prediction, sampleWeights: weights));
        Assert.Equal(new[,] { { 0.125, 0.375 }, { 0, 0.5 } }, ConfusionMatrix.Shares(target, prediction, 2, ConfusionShare.All, sampleWeights: weights));
        Assert.Equal(new[,] { { 1.0, 3, 0 }, { 0, 4, 0 }, { 0, 0, 0 } }, ConfusionMatrix.Shares(target, prediction, 3, ConfusionShare.Counts, sampleWeights: weights));
    }

    [Fact]
    public void ClassificationReport_AsText_HasALineAClass() => Assert.Equal(
        """
        class  precision  recall     f1  support
            0     1.0000  0.5000 0.6667        2
            1     0.6667  1.0000 0.8000        2
        accuracy 0.7500

        """.ReplaceLineEndings("\n"),
        ClassificationReport.Of(Tensor.From([0L, 0, 1, 1]), Tensor.From([0L, 1, 1, 1]), 2).ToString());

    [Fact]
    public void Precision_OfSeveralOutputs_CountsEachElement()
    {
        var (target, score) = (Tensor.From(new[,] { { 1.0, 0 }, { 1, 1 } }), Tensor.From(new[,] { { 0.9, 0.6 }, { 0.4, 0.8 } }));
        Assert.Equal(2.0 / 3, Metrics.Precision().Compute(target, score));
        Assert.Equal(4.0 / 6, Metrics.Precision().Compute(target, score, Tensor.From([2.0, 2])));
        Assert.Equal(0.75, Metrics.Precision(threshold: 0.3).Compute(target, score));
    }

    private static long BytesAStep(string name, Tensor target, Tensor prediction)
    {
        var state = Catalogue.Of().Create<Metric>(name).Start();
        var weights = Tensor.Ones(new Shape(prediction.Shape[0]));
        state.Add(target, prediction, weights);
        state.Add(target, prediction);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            state.Add(target, prediction, weights);
            state.Add(target, prediction);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
    }
}
