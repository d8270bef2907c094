namespace Nadir.Tests.LossFunctions;

public class ExplanationTests
{
    // Made anew where asked for: the first to ask may be inside a scope, which would take it along.
    private static Tensor Logits => Tensor.From(new[,] { { 0.5, -1, 2 }, { 1, 0.25, -3 }, { 0, 0, 0.125 } });

    [Theory]
    [InlineData("crossEntropy:labelSmoothing=0.3")]
    [InlineData("crossEntropy:labelSmoothing=0.3,classWeights=[1,2,4]")]
    [InlineData("categoricalCrossEntropy:labelSmoothing=0.3,fromLogits=true")]
    [InlineData("categoricalFocal:labelSmoothing=0.3,fromLogits=true")]
    [InlineData("binaryCrossEntropy:labelSmoothing=0.3,fromLogits=true,classWeights=[2,3]")]
    public void Parts_OfSmoothedLabels_AreThoseOfTheTwoTargets(string name)
    {
        // The labels count 0.7 of what they would without smoothing, equal shares 0.3 of what they would alone.
        var classes = Tensor.From([2L, 0, 1]);
        var target = name.StartsWith("crossEntropy", StringComparison.Ordinal) ? classes : Tensor.OneHot(classes, 3, ElementType.Float64);
        var explanation = Catalogue.Of().Create<Loss>($"{name},reduction=sum").Explain(target, Logits);
        var plain = Catalogue.Of().Create<Loss>($"{name.Replace("0.3", "0", StringComparison.Ordinal)},reduction=sum").Compute(target, Logits).ToDouble();
        var equal = Catalogue.Of().Create<Loss>($"{name.Replace("0.3", "1", StringComparison.Ordinal)},reduction=sum").Compute(target, Logits).ToDouble();
        Assert.Equal(["labels", "smoothing"], explanation.Parts.Select(part => part.Name));
        Assert.Equal(0.7 * plain, explanation.Parts[0].Value, 1e-12);
        Assert.Equal(0.3 * equal, explanation.Parts[1].Value, 1e-12);
    }

    [Fact]
    public void Explain_IgnoredClass_CountsForNothingAndIsNotDividedBy()
    {
        var loss = Losses.SparseCategoricalCrossEntropy(fromLogits: true, ignoreClass: 1);
        var explanation = loss.Explain(Tensor.From([2L, 1, 0]), Logits);
        Assert.Equal(1, explanation.Ignored);
        Assert.Equal(2, explanation.Divisor);
        Assert.Equal("the number of terms that are not ignored", explanation.DivisorReason);
        Assert.Equal([("0", 1), ("2", 1), ("ignored", 1)], explanation.Classes.Select(part => (part.Name, part.Terms)));
        Assert.Equal(0, explanation.Terms[1].Share);
        Assert.Contains("1 ignored", explanation.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_Weights_AreTold()
    {
        var loss = Losses.CrossEntropy(classWeights: [1, 2, 4]);
        var explanation = loss.Explain(Tensor.From([2L, 0, 1]), Logits, Tensor.From([1.0, 3, 0.5]));
        Assert.Equal([4.0, 1, 2], explanation.Terms.Select(term => term.ClassWeight));
        Assert.Equal([1.0, 3, 0.5], explanation.Terms.Select(term => term.SampleWeight));
        Assert.Equal(4 + 3 + 1, explanation.Divisor);
        Assert.Equal("the sum of the weights", explanation.DivisorReason);
    }

    [Fact]
    public void Explain_EverythingIgnored_IsWhatComputeSays()
    {
        var target = Tensor.From([1L, 1, 1]);
        Assert.ThrowsAny<ArgumentException>(() => Losses.CrossEntropy(ignoreIndex: 1).Explain(target, Logits));
        Assert.Equal(double.NaN, Losses.CrossEntropy(ignoreIndex: 1, whenEmpty: WhenEmpty.NaN).Explain(target, Logits).EmpiricalRisk);
        var zero = Losses.CrossEntropy(ignoreIndex: 1, whenEmpty: WhenEmpty.Zero).Explain(target, Logits);
        Assert.Equal(0, zero.Terms.Sum(term => term.Share));
        Assert.Contains("ignored      3      0", zero.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_Float32_IsComputedWide()
    {
        var (target, prediction) = (Tensor.From([0.1f, 0.2f]), Tensor.From([0.4f, 0.9f]));
        var explanation = Losses.MeanAbsoluteError(perRow: false).Explain(target, prediction);
        Assert.Equal(((0.4f - (double)0.1f) + (0.9f - (double)0.2f)) / 2, explanation.EmpiricalRisk, 1e-15);
    }

    [Fact]
    public void Explain_InsideAScope_OutlivesIt()
    {
        LossExplanation explanation;
        using (Tensor.Scope())
            explanation = Losses.MeanSquaredError().Explain(Logits + 1, Logits);
        Assert.Equal(1, explanation.EmpiricalRisk, 1e-15);
        Assert.Contains("[2]", explanation.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_NoSamples_IsAnEmptyTable()
    {
        var none = Tensor.Zeros(new Shape(0, 3), ElementType.Float64);
        var explanation = Losses.MeanSquaredError(Reduction.Sum).Explain(none, none);
        Assert.Empty(explanation.Terms);
        Assert.StartsWith("MeanSquaredError = 0, of 0 terms", explanation.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_WrongInputs_AreRefusedAsByCompute()
    {
        Assert.Throws<ShapeException>(() => Losses.MeanSquaredError().Explain(Logits, Logits[..2]));
        Assert.ThrowsAny<ArgumentException>(() => Losses.TripletMargin().Explain(Logits, Logits));
        Assert.ThrowsAny<ArgumentException>(() => Losses.TripletMargin().Explain([Logits, Logits]));
        Assert.ThrowsAny<ArgumentException>(() => Losses.BinaryCrossEntropy().Explain(Logits, Logits));
        Assert.Throws<ShapeException>(() => Losses.MeanSquaredError().Explain(Logits, Logits, Tensor.From([1.0, 2])));
    }
}
