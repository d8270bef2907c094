using Nadir.Pictures;

namespace Nadir.Tests.Pictures;

/// <summary>The numbers behind the report, against those worked out by hand.</summary>
public sealed class JudgementTests
{
    [Fact]
    public void ClassScore_OfTwoClasses_IsAsByHand()
    {
        var scores = ClassScore.Of(new long[,] { { 3, 1 }, { 2, 4 } });

        Assert.Equal([3 / 5.0, 4 / 5.0], scores.Select(score => score.Precision));
        Assert.Equal([3 / 4.0, 4 / 6.0], scores.Select(score => score.Recall));
        Assert.Equal(2 / 3.0, scores[0].F1, 12);
        Assert.Equal(8 / 11.0, scores[1].F1, 12);
        Assert.Equal([4L, 6L], scores.Select(score => score.Support));
    }

    [Fact]
    public void ClassScore_ClassNeverTakenOrNeverSeen_HasNoPrecisionOrRecall()
    {
        var scores = ClassScore.Of(new long[,] { { 2, 0, 1 }, { 1, 0, 0 }, { 0, 0, 0 } });

        Assert.Equal(double.NaN, scores[1].Precision);
        Assert.Equal(0, scores[1].F1);
        Assert.Equal(double.NaN, scores[2].Recall);
        Assert.Equal(double.NaN, scores[2].F1);
        Assert.Equal(1 / 3.0, ClassScore.Mean(scores, score => score.Recall), 12);
    }

    [Fact]
    public void Classes_FromLogits_BecomeProbabilities()
    {
        var judged = (ClassJudgement)Judgement.Of(TinyRun.Through(new Shape(3)), TinyRun.Classes(), null, Catalogue.Of());

        // e³ / (e³ + 2), and so on.
        Assert.Equal(0.909442998, judged.Share(0, 0), 6);
        Assert.Equal(0.786986042, judged.Share(1, 1), 6);
        Assert.Equal([0, 1, 1, 1], judged.Predicted);
        Assert.Equal([3, 2], judged.Mistakes);
        Assert.Equal(new long[,] { { 1, 1, 0 }, { 0, 1, 0 }, { 0, 1, 0 } }, judged.Confusion);
        Assert.True(judged.AreProbabilities);
    }

    [Fact]
    public void Classes_OneHotTargets_CountAsTheirClass()
    {
        var samples = new Samples(TinyRun.Classes().Inputs, Tensor.From(new float[,] { { 1, 0, 0 }, { 0, 1, 0 }, { 1, 0, 0 }, { 0, 0, 1 } }));

        var judged = (ClassJudgement)Judgement.Of(TinyRun.Through(new Shape(3), Losses.CategoricalCrossEntropy(fromLogits: true)), samples, null, Catalogue.Of());

        Assert.Equal([0, 1, 0, 2], judged.Actual);
        Assert.Equal(0.5, judged.Accuracy);
    }

    [Fact]
    public void Values_AreJudgedAsScikitLearnDoes()
    {
        // The example of sklearn.metrics.r2_score and mean_absolute_error.
        var samples = new Samples(Tensor.From(new[] { 2.5, 0, 2, 8 }).ExpandDimension(-1), Tensor.From(new[] { 3, -0.5, 2, 7 }).ExpandDimension(-1));
        var model = new Sequential(new Flatten()) { ElementType = ElementType.Float64 };

        var judged = (ValueJudgement)Judgement.Of(model, samples, null, Catalogue.Of());

        Assert.Equal(0.948608, judged.R2, 6);
        Assert.Equal(0.5, judged.MeanAbsoluteError, 12);
        Assert.Equal(Math.Sqrt(0.375), judged.RootMeanSquaredError, 12);
        Assert.Equal(3, judged.Worst.First());
    }
}
