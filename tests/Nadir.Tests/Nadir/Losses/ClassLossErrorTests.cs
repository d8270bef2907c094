namespace Nadir.Tests.LossFunctions;

/// <summary>What losses of classes refuse: each text names what came, where, and what may come.</summary>
public class ClassLossErrorTests
{
    private static readonly Tensor Rows = Tensor.From(new[,] { { 0.25, 0.75 }, { 0.5, 0.5 } });

    [Theory]
    [InlineData("crossEntropy:labelSmoothing=1.5", "labelSmoothing must be from 0 to 1, got 1.5")]
    [InlineData("crossEntropy:classWeights=[1,-1]", "classWeights must be a finite number, 0 or above, got -1")]
    [InlineData("negativeLogLikelihood:classWeights=[1,-2]", "got -2")]
    [InlineData("multiMargin:classWeights=[-3]", "got -3")]
    [InlineData("multiMargin:p=3", "p of MultiMargin must be 1 or 2, got 3")]
    [InlineData("multiLabelSoftMargin:classWeights=[-4]", "got -4")]
    [InlineData("categoricalFocal:gamma=-1", "gamma")]
    [InlineData("categoricalFocal:alpha=-1", "alpha")]
    [InlineData("dice:smooth=-1", "smooth")]
    [InlineData("tversky:alpha=-1", "alpha")]
    [InlineData("tversky:beta=-1", "beta")]
    [InlineData("generalizedCrossEntropy:q=0", "q of GeneralizedCrossEntropy must be above 0 and at most 1, got 0")]
    [InlineData("generalizedCrossEntropy:q=1.5", "got 1.5")]
    [InlineData("scce:whenEmpty=skip", "one of error, zero, naN")]
    [InlineData("mse:reduction=average", "one of mean, sum, meanOverWeights, sumOverBatchSize, batchMean, none")]
    public void Factory_ImpossibleArgument_IsRefused(string loss, string text) => Says(text, () => Catalogue.Of().Create<Loss>(loss));

    [Theory]
    [InlineData("crossEntropy", "Sample 1 has class 2, but a prediction of 2 numbers is for classes 0 to 1")]
    [InlineData("negativeLogLikelihood:checkDomain=false", "Sample 1 has class 2")]
    [InlineData("multiMargin", "Sample 1 has class 2")]
    [InlineData("categoricalFocal", "Sample 1 has class 2")]
    [InlineData("gce", "Sample 1 has class 2")]
    [InlineData("crossEntropy:axis=2", "classes on axis 2, but the shape is [2, 2]")]
    [InlineData("crossEntropy:ignoreIndex=2,classWeights=[1,2,3]", "ClassWeights has 3 numbers for predictions [2, 2]")]
    [InlineData("nll", "numbers up to 0, as prediction, got 0.25 in sample 0, at [0, 0]. Put a log-softmax")]
    [InlineData("multiLabelMargin", "needs target and prediction of one shape, got [2] and [2, 2]")]
    public void ClassNumbers_NotForThePrediction_AreNamed(string loss, string text) =>
        Says(text, () => Catalogue.Of().Create<Loss>(loss).Compute(Tensor.From([0L, 2]), Rows));

    [Theory]
    [InlineData("crossEntropy", "got 1.5 in sample 1, at [1, 0]")]
    [InlineData("crossEntropy:ignoreIndex=1,checkDomain=false", "cannot ignore class 1 in probabilities")]
    [InlineData("categoricalFocal", "rows of probabilities that add up to 1")]
    [InlineData("gce", "rows of probabilities that add up to 1")]
    [InlineData("kl", "Divide each row by its sum")]
    [InlineData("kl:logTarget=true", "numbers up to 0, as target, got 0.25")]
    [InlineData("dice", "probabilities from 0 to 1 as target, got 1.5")]
    [InlineData("tversky", "got 1.5 in sample 1")]
    [InlineData("multiLabelSoftMargin", "Pass 1 for each class")]
    [InlineData("categoricalHinge", "Encode classes one-hot")]
    [InlineData("multiLabelMargin", "takes lists of class numbers (Int64) as target")]
    [InlineData("multiMargin", "takes class numbers (Int64) as target")]
    [InlineData("negativeLogLikelihood:checkDomain=false", "takes class numbers (Int64) as target")]
    public void Rows_OutsideTheDomain_AreNamed(string loss, string text) =>
        Says(text, () => Catalogue.Of().Create<Loss>(loss).Compute(Tensor.From(new[,] { { 0.25, 0.75 }, { 1.5, 0.5 } }), Rows));

    [Fact]
    public void Rows_ThatDoNotAddUp_AreNamedAlongTheClasses()
    {
        var columns = Tensor.From(new[,] { { 0.25, 0.5 }, { 0.75, 1 } });
        Says("sum 1.5 in sample 0, at [0, 1]", () => Losses.CategoricalCrossEntropy(axis: 0).Compute(columns, Rows));
        Says("sum 0.75 in sample 0, at [0, 0]", () => Losses.CategoricalCrossEntropy().Compute(columns, Rows));
    }

    [Fact]
    public void ClassNumbers_InAVolume_AreNamedByPosition()
    {
        var targets = Tensor.From([0L, 1, 9, 0], new Shape(2, 2));
        Says("Sample 1, at [1, 0] has class 9", () => Losses.CrossEntropy().Compute(targets, Tensor.Zeros(new Shape(2, 3, 2))));
    }

    [Fact]
    public void ClassLists_WithAnImpossibleClass_AreNamedByPosition() => Says(
        "takes classes 0 to 2 and then −1 as target, got 3 in sample 1, at [1, 1]",
        () => Losses.MultiLabelMargin().Compute(Tensor.From([0L, -1, 7, 2, 3, -1], new Shape(2, 3)), Tensor.Zeros(new Shape(2, 3))));

    [Fact]
    public void SampleWeights_BelowZero_AreNamed() => Says(
        "numbers from 0 on as sample weights, got -1 in sample 1",
        () => Losses.MeanSquaredError().Compute(Rows, Rows, Tensor.From([1.0, -1])));

    private static void Says(string text, Func<object> call) => Assert.Contains(text, Assert.ThrowsAny<ArgumentException>(call).Message);
}
