namespace Nadir.Tests.LossFunctions;

public class LossTests
{
    private static readonly Tensor TwoRows = Tensor.From(new[,] { { 0.0, Math.Log(3) }, { 0, 0 } });

    [Fact]
    public void SparseCrossEntropy_ByHand_Agrees()
    {
        // Softmax of (0, log 3) is (1/4, 3/4).
        var classes = Tensor.From([1L, 0]);
        Assert.Equal(0.5 * (Math.Log(4.0 / 3) + Math.Log(2)), Losses.SparseCategoricalCrossEntropy(true).Compute(classes, TwoRows).ToDouble(), 14);
        var weighted = Losses.SparseCategoricalCrossEntropy(true, [1, 3], reduction: Reduction.MeanOverWeights).Compute(classes, TwoRows);
        Assert.Equal(((3 * Math.Log(4.0 / 3)) + Math.Log(2)) / 4, weighted.ToDouble(), 14);
        var column = Losses.SparseCategoricalCrossEntropy(true).Compute(Tensor.From(new[,] { { 1L }, { 0 } }), TwoRows);
        Assert.Equal(0.5 * (Math.Log(4.0 / 3) + Math.Log(2)), column.ToDouble(), 14);
    }

    [Fact]
    public void SparseCrossEntropy_IgnoredClass_IsNotDividedBy()
    {
        var loss = Losses.SparseCategoricalCrossEntropy(true, ignoreClass: -1);
        Assert.Equal(Math.Log(4.0 / 3), loss.Compute(Tensor.From([1L, -1]), TwoRows).ToDouble(), 14);
        Says("whenEmpty", () => loss.Compute(Tensor.From([-1L, -1]), TwoRows));
    }

    [Fact]
    public void BinaryCrossEntropy_WholeNumberTargets_GoWithAColumn()
    {
        var prediction = Tensor.From(new[,] { { 0.25 }, { 0.5 } });
        var wanted = (Math.Log(4.0 / 3) + Math.Log(2)) / 2;
        Assert.Equal(wanted, Losses.BinaryCrossEntropy().Compute(Tensor.From([0L, 1]), prediction).ToDouble(), 14);
        Assert.Equal(wanted, Losses.BinaryCrossEntropy().Compute(Tensor.From([false, true]), prediction).ToDouble(), 14);
        Assert.Throws<ShapeException>(() => Losses.BinaryCrossEntropy().Compute(Tensor.From([0.0, 1]), prediction));
    }

    [Fact]
    public void BinaryCrossEntropy_ClassWeights_CountEachSide()
    {
        var (target, prediction) = (Tensor.From([0.0, 1]), Tensor.From([0.5, 0.5]));
        Assert.Equal(Math.Log(2) * 5 / 2, Losses.BinaryCrossEntropy(classWeights: [2, 3]).Compute(target, prediction).ToDouble(), 14);
        var divided = Losses.BinaryCrossEntropy(classWeights: [2, 3], reduction: Reduction.MeanOverWeights);
        Assert.Equal(Math.Log(2), divided.Compute(target, prediction).ToDouble(), 14);
    }

    [Fact]
    public void SumOfSquaredErrors_Rows_AddUpEverything() =>
        Assert.Equal(1 + 4 + 9 + 16, Losses.SumOfSquaredErrors().Compute(Tensor.From(new[,] { { 1.0, 2 }, { 3, 4 } }), Tensor.Zeros(new Shape(2, 2), ElementType.Float64)).ToDouble());

    [Fact]
    public void Slopes_AtLogitZero_AreThoseOfTheSmoothFunction()
    {
        // d²/dx² of log(1 + eˣ) at 0 is ¼; d²/(dt dx) is −½ − ½ with weights 1 and 1, −(3 + 1)/2 with 1 and 3.
        var (target, prediction) = (Tensor.From([0.5]).RequiresGradient(), Tensor.From([0.0]).RequiresGradient());
        var loss = Losses.BinaryCrossEntropy(fromLogits: true, classWeights: [1, 3], reduction: Reduction.Sum).Compute(target, prediction);
        var slopes = Gradients.Of(loss, [target, prediction], createGraph: true);
        Assert.Equal(-2, Gradients.Of(slopes[0], [prediction])[0].ToDouble(), 14);
        Assert.Equal(-2, Gradients.Of(slopes[1], [target])[0].ToDouble(), 14);
        Assert.Equal(0.25 * 2, Gradients.Of(slopes[1], [prediction])[0].ToDouble(), 14);
    }

    [Theory]
    [InlineData("mse", "need")]
    [InlineData("bce", "need")]
    [InlineData("cce", "need")]
    [InlineData("scce:fromLogits=true", "one class number for each row")]
    public void Compute_ShapesThatDoNotBelongTogether_AreNamed(string name, string text)
    {
        var loss = Catalogue.Of().Create<Loss>(name);
        var target = loss.Targets.IsClasses ? Tensor.From([0L, 1, 2]) : Tensor.Full(new Shape(3, 1), 1, ElementType.Float64);
        var error = Assert.Throws<ShapeException>(() => loss.Compute(target, Tensor.From(new[,] { { 0.5, 0.5 }, { 0.5, 0.5 } })));
        Assert.Contains(text, error.Message);
        Assert.Contains("[3", error.Message);
        Assert.Contains("[2, 2]", error.Message);
    }

    [Fact]
    public void Compute_OutsideTheDomain_NamesTheSampleAndWhatToDo()
    {
        var half = Tensor.From(new[,] { { 0.5, 0.5 }, { 0.5, 0.5 } });
        var wrong = Tensor.From(new[,] { { 0.5, 0.5 }, { 0.5, 1.5 } });
        var low = Tensor.From(new[,] { { 0.5, 0.5 }, { 0.5, -0.5 } });
        Says("target, got 1.5 in sample 1", () => Losses.BinaryCrossEntropy().Compute(wrong, half));
        Says("fromLogits: true", () => Losses.BinaryCrossEntropy().Compute(half, wrong));
        Says("sum 2 in sample 1", () => Losses.CategoricalCrossEntropy().Compute(Tensor.From(new[,] { { 0, 1.0 }, { 1, 1 } }), half));
        Says("softmax", () => Losses.CategoricalCrossEntropy().Compute(half, low));
        Says("Sample 1 has class 2", () => Losses.SparseCategoricalCrossEntropy(true).Compute(Tensor.From([0L, 2]), half));
        Says("class numbers (Int64)", () => Losses.SparseCategoricalCrossEntropy(true).Compute(Tensor.From([0.0, 1]), half));
        Says("Convert", () => Losses.MeanSquaredError().Compute(Tensor.From([0L, 2]), Tensor.From([0L, 2])));
        Assert.True(double.IsFinite(Losses.BinaryCrossEntropy(checkDomain: false).Compute(wrong, half).ToDouble()));
    }

    [Fact]
    public void Factory_ImpossibleArgument_IsRefused()
    {
        Says("labelSmoothing", () => Losses.BinaryCrossEntropy(labelSmoothing: 1.5));
        Says("classWeights", () => Losses.BinaryCrossEntropy(classWeights: [1, 2, 3]));
        Says("classWeights", () => Losses.CategoricalCrossEntropy(classWeights: [1, -2, 3]));
        Says("ClassWeights has 3", () => Losses.CategoricalCrossEntropy(classWeights: [1, 2, 3], checkDomain: false).Compute(TwoRows, TwoRows));
    }

    [Fact]
    public void SampleWeights_OfAnotherLength_AreRefused() =>
        Says("[2]", () => Losses.MeanSquaredError().Compute(TwoRows, TwoRows, Tensor.From([1.0, 2, 3])));

    [Theory]
    [InlineData("mse")]
    [InlineData("bce:fromLogits=true")]
    [InlineData("cce:fromLogits=true")]
    [InlineData("scce:fromLogits=true")]
    [InlineData("scce:fromLogits=true,ignoreClass=3,classWeights=[1,2,3,4,5,6,7,8,9,10]")]
    [InlineData("crossEntropy:labelSmoothing=0.1")]
    [InlineData("multiMargin")]
    [InlineData("generalizedCrossEntropy:fromLogits=true")]
    [InlineData("hinge:labels=zeroOne")]
    [InlineData("binaryFocal:fromLogits=true")]
    public void Step_InsideARecyclingScope_AllocatesNothing(string name)
    {
        var loss = Catalogue.Of().Create<Loss>(name);
        var shape = new Shape(20, 10);
        var prediction = Tensor.Normal(shape, new Philox(3, "test")).RequiresGradient();
        var classes = Tensor.From(Enumerable.Range(0, 20).Select(i => (long)(i % 10)).ToArray());
        var target = loss.Targets.IsClasses ? classes : Tensor.OneHot(classes, 10);
        for (var i = 0; i < 50; i++)
            Step();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Step();
        Assert.Equal(0, (GC.GetAllocatedBytesForCurrentThread() - before) / 100);

        void Step()
        {
            using var scope = StepScope.Open(recycleShells: true);
            loss.Compute(target, prediction).Backward();
            prediction.Gradient = null;
        }
    }

    private static void Says(string text, Func<object> call) => Assert.Contains(text, Assert.ThrowsAny<ArgumentException>(call).Message);
}
