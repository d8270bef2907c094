namespace Nadir.Tests.Measures;

/// <summary>Calls that are refused, and what the message must name.</summary>
public class BadMetricInputTests
{
    private static readonly Tensor Yes = Tensor.From([0L, 1, 1, 0]);
    private static readonly Tensor Score = Tensor.From([0.1, 0.8, 0.4, 0.3]);
    private static readonly Tensor Classes = Tensor.From([0L, 1, 2, 1]);
    private static readonly Tensor Rows = Tensor.From(new[,] { { 0.5, 0.3, 0.2 }, { 0.1, 0.8, 0.1 }, { 0.2, 0.2, 0.6 }, { 0.4, 0.3, 0.3 } });
    private static readonly Tensor Points = Tensor.From(new[,] { { 0.0, 1 }, { 0, 2 }, { 5, 5 }, { 5, 6 } });

    private static readonly Dictionary<string, (Action Call, string[] Names)> Calls = new()
    {
        ["accuracy of labels of another length"] = (() => Metrics.Accuracy().Compute(Classes, Yes[..3]), ["[4]", "[3]"]),
        ["top-k of 0"] = (() => Metrics.SparseTopKCategoricalAccuracy(0), ["k", "above 0", "0"]),
        ["top-k with a class without column"] = (() => Metrics.SparseTopKCategoricalAccuracy(2).Compute(Tensor.From([0L, 1, 3, 1]), Rows), ["0 to 2", "3", "sample 2"]),
        ["top-k without rows"] = (() => Metrics.TopKCategoricalAccuracy().Compute(Score, Score), ["[N, classes]"]),
        ["precision of three classes"] = (() => Metrics.Precision().Compute(Classes, Classes), ["sample 2", "0 to 1", "macro"]),
        ["precision of half a class"] = (() => Metrics.Precision().Compute(Tensor.From([0.0, 0.5, 1, 0]), Score), ["0.5", "sample 1", "whole"]),
        ["precision of classes and a prediction of several outputs"] = (() => Metrics.Precision(ClassAverage.Macro).Compute(Yes[..3], Rows), ["[4, 3]", "[3]"]),
        ["precision of labels in a table"] = (() => Metrics.Precision(ClassAverage.Macro).Compute(Tensor.Zeros(new Shape(4, 3)), Rows.To(ElementType.Int64)), ["[N, 1]"]),
        ["recall of more classes than said"] = (() => Metrics.Recall(ClassAverage.Macro, classes: 2).Compute(Classes, Classes), ["0 to 1", "sample 2", "classes"]),
        ["recall of a class number beyond any table"] = (() => Metrics.Recall(ClassAverage.Macro).Compute(Tensor.From([90_000L]), Tensor.From([1L])), ["90000", "anew"]),
        ["f1 of one class"] = (() => Metrics.F1(classes: 1), ["classes", "2"]),
        ["f1 binary of three classes"] = (() => Metrics.F1(classes: 3), ["binary", "macro"]),
        ["jaccard with zeroDivision 2"] = (() => Metrics.Jaccard(zeroDivision: 2), ["zeroDivision", "0 to 1", "2"]),
        ["f-beta of 0"] = (() => Metrics.FBeta(0), ["beta", "above 0"]),
        ["kappa of one class"] = (() => Metrics.CohenKappa().Compute(Tensor.From([1L, 1]), Tensor.From([1L, 1])), ["one class"]),
        ["adjusted balanced accuracy of one class"] = (() => Metrics.BalancedAccuracy(adjusted: true).Compute(Tensor.From([1L, 1]), Tensor.From([1L, 0])), ["one class"]),
        ["negative class"] = (() => Metrics.MatthewsCorrelation().Compute(Tensor.From([-1L, 1]), Tensor.From([1L, 1])), ["-1", "sample 0"]),
        ["confusion shares of a class beyond"] = (() => ConfusionMatrix.Shares(Classes, Rows, 2), ["[4, 3]"]),
        ["report of other lengths"] = (() => ClassificationReport.Of(Classes, Yes[..3], 3), ["[4]", "[3]"]),
        ["auc of one class"] = (() => Metrics.RocAuc().Compute(Tensor.From([1L, 1, 1, 1]), Score), ["both classes", "all 4 targets are 1"]),
        ["auc without a class"] = (() => Metrics.RocAuc().Compute(Tensor.From([0L, 1, 1, 0]), Rows), ["class 2"]),
        ["auc of rows that do not add up to 1"] = (() => Metrics.RocAuc().Compute(Classes, Rows * 0.5), ["add up to 1", "sample 0", "softmax"]),
        ["auc of a target 2 for one score"] = (() => Metrics.RocAuc().Compute(Classes, Score), ["2", "sample 2", "0 or 1"]),
        ["auc of NaN"] = (() => Metrics.RocAuc().Compute(Yes, Tensor.From([0.1, double.NaN, 0.4, 0.3])), ["NaN", "sample 1"]),
        ["auc of classes"] = (() => Metrics.RocAuc().Compute(Yes, Yes), ["Int64", "scores"]),
        ["auc of binary average"] = (() => Metrics.RocAuc(ClassAverage.Binary), ["macro"]),
        ["auc micro one-vs-one"] = (() => Metrics.RocAuc(ClassAverage.Micro, MultiClass.OneVsOne), ["micro", "oneVsRest"]),
        ["auc one-vs-one of several labels a sample"] = (() => Metrics.RocAuc(multiClass: MultiClass.OneVsOne).Compute(Tensor.From(new[,] { { 1L, 1 }, { 0, 1 }, { 1, 0 }, { 0, 0 } }), Points), ["one class a sample"]),
        ["average precision without a hit"] = (() => Metrics.AveragePrecision().Compute(Tensor.From([0L, 0, 0, 0]), Score), ["class 1", "all 4 targets are 0"]),
        ["roc curve of rows"] = (() => RocCurve.Of(Classes, Rows), ["[4, 3]", "column"]),
        ["roc curve of one class"] = (() => RocCurve.Of(Tensor.From([0L, 0, 0, 0]), Score), ["both classes"]),
        ["precision-recall curve without a hit"] = (() => PrecisionRecallCurve.Of(Tensor.From([0L, 0, 0, 0]), Score), ["class 1"]),
        ["log loss of rows that do not add up to 1"] = (() => Metrics.LogLoss().Compute(Classes, Rows * 0.5), ["add up to 1", "sample 0"]),
        ["log loss of 1.2"] = (() => Metrics.LogLoss().Compute(Yes, Score * 1.5), ["1.2", "sample 1", "checkDomain"]),
        ["log loss of a class without column"] = (() => Metrics.LogLoss().Compute(Tensor.From([0L, 1, 2, 5]), Rows), ["5", "sample 3", "0 to 2"]),
        ["log loss with epsilon 1"] = (() => Metrics.LogLoss(1), ["epsilon", "1"]),
        ["brier score of logits"] = (() => Metrics.BrierScore().Compute(Yes, Score * -4), ["0 to 1", "sigmoid"]),
        ["hinge of target 3"] = (() => Metrics.Hinge().Compute(Tensor.From([3L, 0, 1, 0]), Score), ["3", "sample 0", "−1"]),
        ["binary cross-entropy of logits"] = (() => Metrics.BinaryCrossEntropy().Compute(Yes.To(ElementType.Float64), Score * 9), ["fromLogits"]),
        ["categorical cross-entropy of no distribution"] = (() => Metrics.CategoricalCrossEntropy().Compute(Rows * 3, Rows), ["add up to 1"]),
        ["categorical cross-entropy of one column"] = (() => Metrics.CategoricalCrossEntropy().Compute(Score.Reshape(4, 1), Score.Reshape(4, 1)), ["binaryCrossEntropy"]),
        ["sparse cross-entropy of a class beyond"] = (() => Metrics.SparseCategoricalCrossEntropy().Compute(Tensor.From([0L, 1, 2, 3]), Rows), ["3", "sample 3"]),
        ["msle of a negative"] = (() => Metrics.MeanSquaredLogarithmicError().Compute(Score, Score - 0.2), ["-0.1", "sample 0", "from 0 on"]),
        ["poisson deviance of a prediction of 0"] = (() => Metrics.PoissonDeviance().Compute(Score, Score * 0), ["above 0", "sample 0"]),
        ["poisson deviance of a negative count"] = (() => Metrics.PoissonDeviance().Compute(Score - 0.35, Score), ["from 0 on", "targets"]),
        ["gamma deviance of 0"] = (() => Metrics.GammaDeviance().Compute(Score * 0, Score), ["above 0", "targets"]),
        ["mape with epsilon 0"] = (() => Metrics.MeanAbsolutePercentageError(epsilon: 0), ["epsilon", "above 0"]),
        ["pinball of quantile 2"] = (() => Metrics.PinballLoss(2), ["alpha", "0 to 1"]),
        ["r² of one sample"] = (() => Metrics.RSquared().Compute(Score[..1], Score[..1]), ["2 samples", "1"]),
        ["r² of constant targets, not forced"] = (() => Metrics.RSquared(forceFinite: false).Compute(Score * 0, Score * 0), ["forceFinite"]),
        ["mean absolute error of a column against a row"] = (() => Metrics.MeanAbsoluteError().Compute(Score, Score.Reshape(4, 1)), ["[4]", "[4, 1]"]),
        ["sample weights of another length"] = (() => Metrics.MeanSquaredError().Compute(Score, Score, Score[..2]), ["[4]", "[2]"]),
        ["a negative sample weight"] = (() => Metrics.MedianAbsoluteError().Compute(Score, Score, Score - 0.35), ["-0.2", "sample 0"]),
        ["an infinite sample weight"] = (() => Metrics.Accuracy().Compute(Yes, Score, Score / 0), ["Infinity", "sample 0"]),
        ["rand index of scores"] = (() => Metrics.RandIndex().Compute(Yes, Score), ["Int64", "Float64"]),
        ["v-measure of other lengths"] = (() => Metrics.VMeasure().Compute(Yes, Classes[..3]), ["[4]", "[3]"]),
        ["homogeneity of rows"] = (() => Metrics.Homogeneity().Compute(Yes, Rows.To(ElementType.Int64)), ["[N, 1]", "[4, 3]"]),
        ["mutual information with weights"] = (() => Metrics.MutualInformation().Compute(Yes, Yes, Score), ["sample weights"]),
        ["silhouette of one cluster"] = (() => Metrics.Silhouette().Compute(Points, Tensor.From([1L, 1, 1, 1])), ["1 clusters", "4 points"]),
        ["silhouette of as many clusters as points"] = (() => SilhouetteScores.Of(Points, Tensor.From([0L, 1, 2, 3])), ["4 clusters"]),
        ["silhouette, the wrong way round"] = (() => Metrics.Silhouette().Compute(Yes, Points), ["Points come first"]),
        ["davies-bouldin of fewer labels"] = (() => Metrics.DaviesBouldin().Compute(Points, Yes[..3]), ["[4, 2]", "[3]"]),
        ["calinski-harabasz of NaN"] = (() => Metrics.CalinskiHarabasz().Compute(Points / 0, Yes), ["finite", "point 0"]),
    };

    public static TheoryData<string> Cases => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Call_WithBadInput_SaysWhatIsWrong(string name)
    {
        var (call, words) = Calls[name];
        var message = Assert.ThrowsAny<ArgumentException>(call).Message;
        Assert.All(words, word => Assert.Contains(word, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("meanSquaredError")]
    [InlineData("rootMeanSquaredError")]
    [InlineData("f1")]
    [InlineData("rocAuc")]
    [InlineData("randIndex")]
    [InlineData("silhouette")]
    [InlineData("calinskiHarabasz")]
    public void State_WithoutTargetOrPrediction_SaysWhichIsMissing(string name)
    {
        var state = Catalogue.Of().Create<Metric>(name).Start();
        var given = name is "silhouette" or "calinskiHarabasz" ? Points : Yes;
        Assert.Equal("target", Assert.Throws<ArgumentNullException>(() => state.Add(null!, Yes)).ParamName);
        Assert.Equal("prediction", Assert.Throws<ArgumentNullException>(() => state.Add(given, null!)).ParamName);
    }

    [Theory]
    [InlineData("rmse", "rootMeanSquaredError")]
    [InlineData("r2", "rSquared")]
    [InlineData("auc", "rocAuc")]
    [InlineData("f1-score", "f1")]
    [InlineData("kappa", "cohenKappa")]
    [InlineData("nmi", "normalizedMutualInformation")]
    public void Name_InShort_IsFound(string name, string entry) => Assert.Equal(entry, Catalogue.Of().Create<Metric>(name).EntryName);
}
