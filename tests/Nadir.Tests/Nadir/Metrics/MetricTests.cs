namespace Nadir.Tests.Measures;

public class MetricTests
{
    private static readonly Tensor Scores = Tensor.From(new[,] { { 0.1, 0.7, 0.2 }, { 0.6, 0.3, 0.1 }, { 0.2, 0.3, 0.5 }, { 0.4, 0.35, 0.25 } });
    private static readonly Tensor Classes = Tensor.From([1L, 0, 1, 2]);

    [Fact]
    public void Accuracy_ByKindOfTarget_CountsTheRightOnes()
    {
        Assert.Equal(0.5, Metrics.Accuracy().Compute(Classes, Scores));
        Assert.Equal(0.5, Metrics.Accuracy().Compute(Classes.Reshape(4, 1), Scores));
        Assert.Equal(0.5, Metrics.Accuracy().Compute(Tensor.OneHot(Classes, 3), Scores));
        Assert.Equal(0.75, Metrics.Accuracy().Compute(Tensor.From([0.0, 1, 1, 0]), Tensor.From([0.2, 0.7, 0.5, 0.1])));
        Assert.Equal(0.75, Metrics.Accuracy().Compute(Tensor.From([0L, 1, 1, 0]), Tensor.From([0.2, 0.7, 0.5, 0.1]).Reshape(4, 1)));
        Assert.Equal(0.75, Metrics.Accuracy().Compute(Tensor.From([false, true, true, false]), Tensor.From([0.2, 0.7, 0.5, 0.1])));
        Assert.Equal(1, Metrics.Accuracy(threshold: 0).Compute(Tensor.From([0.0, 1]), Tensor.From([-0.2, 0.3])));
    }

    [Fact]
    public void SparseAndCategoricalAccuracy_SampleWeights_AreShares()
    {
        var weights = Tensor.From([1.0, 2, 3, 4]);
        Assert.Equal(0.3, Metrics.SparseCategoricalAccuracy().Compute(Classes, Scores, weights), 15);
        Assert.Equal(0.3, Metrics.CategoricalAccuracy().Compute(Tensor.OneHot(Classes, 3), Scores, weights), 15);
        Assert.Equal(0.3, Metrics.Accuracy().Compute(Classes, Scores, weights), 15);
    }

    [Fact]
    public void BinaryAccuracy_SeveralOutputs_IsTheMeanOverThem() =>
        Assert.Equal(0.75, Metrics.BinaryAccuracy().Compute(Tensor.From(new[,] { { 1.0, 0 }, { 1, 1 } }), Tensor.From(new[,] { { 0.9, 0.1 }, { 0.4, 0.8 } })));

    [Fact]
    public void Errors_WeightedByHand_Agree()
    {
        var (target, prediction) = (Tensor.From(new[,] { { 1.0, 2 }, { 3, 4 } }), Tensor.From(new[,] { { 2.0, 0 }, { 3, 7 } }));
        Assert.Equal((1 + 2 + 0 + 3) / 4.0, Metrics.MeanAbsoluteError().Compute(target, prediction));
        Assert.Equal((1 + 4 + 0 + 9) / 4.0, Metrics.MeanSquaredError().Compute(target, prediction));
        Assert.Equal(((3 * 1.5) + (1 * 1.5)) / 4, Metrics.MeanAbsoluteError().Compute(target, prediction, Tensor.From([3.0, 1])));
    }

    [Fact]
    public void State_SeveralBatches_IsTheMetricOfTheWhole()
    {
        var state = Metrics.Accuracy().Start();
        Assert.Equal(double.NaN, state.Result);
        state.Add(Classes[..1], Scores[..1]);
        state.Add(Classes[1..], Scores[1..]);
        Assert.Equal(0.5, state.Result);
    }

    [Fact]
    public void Compute_ShapesThatDoNotBelongTogether_AreRefused()
    {
        Assert.Throws<ShapeException>(() => Metrics.Accuracy().Compute(Tensor.From([1L, 2]), Scores));
        Assert.Throws<ShapeException>(() => Metrics.MeanSquaredError().Compute(Tensor.From([1.0, 2]), Tensor.From(new[,] { { 1.0 }, { 2 } })));
        Assert.Throws<ShapeException>(() => Metrics.Accuracy().Compute(Classes, Scores, Tensor.From([1.0])));
    }

    [Fact]
    public void Names_AndAliases_AreFound()
    {
        foreach (var name in new[] { "acc", "mae", "mse", "binary_accuracy", "sparse-categorical-accuracy" })
            Assert.NotNull(Catalogue.Of().Create<Metric>(name));
        Assert.Equal("accuracy", Metrics.Accuracy().EntryName);
        Assert.Equal(0.2, Catalogue.Of().SpecOf(Metrics.Accuracy(0.2)).Arguments["threshold"]!.GetValue<double>());
    }

    [Fact]
    public void Add_EachStep_AllocatesNothing()
    {
        var states = new[] { Metrics.Accuracy().Start(), Metrics.SparseCategoricalAccuracy().Start() };
        var (classes, scores, weights) = (Classes, Scores.To(ElementType.Float32), Tensor.From([1f, 2, 3, 4]));
        Add();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Add();
        Assert.Equal(0, (GC.GetAllocatedBytesForCurrentThread() - before) / 100);

        void Add()
        {
            foreach (var state in states)
                state.Add(classes, scores, weights);
        }
    }

    [Fact]
    public void ConfusionMatrix_FromScoresOrClasses_CountsTrueByPredicted()
    {
        long[,] wanted = { { 1, 0, 0 }, { 0, 1, 1 }, { 1, 0, 0 } };
        Assert.Equal(wanted, ConfusionMatrix.Of(Classes, Scores, 3));
        Assert.Equal(wanted, ConfusionMatrix.Of(Tensor.OneHot(Classes, 3), Scores.ArgMax(), 3));
        Assert.Equal(new long[,] { { 1, 0 }, { 1, 1 } }, ConfusionMatrix.Of(Tensor.From([0L, 1, 1]), Tensor.From(new[,] { { 0.1 }, { 0.9 }, { 0.2 } }), 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConfusionMatrix.Of(Tensor.From([3L]), Tensor.From([0L]), 3));
        Assert.Throws<ShapeException>(() => ConfusionMatrix.Of(Tensor.From([0L, 1]), Tensor.From([0L]), 3));
    }
}
