using System.Text.Json;
using Nadir.Tests.Architecture;
using Nadir.Tests.Reference;

namespace Nadir.Tests.LossFunctions;

/// <summary>Losses of classes against figures of class-losses.py, by PyTorch 1.13 and by mpmath.</summary>
public class ClassLossTests
{
    [Fact]
    public void Losses_OfClasses_AgreeWithPyTorchAndExactArithmetic()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Repository.Path("tests", "Nadir.Tests", "Nadir", "Losses", "class-losses.json")));
        var failures = new List<string>();
        var count = 0;
        foreach (var golden in file.RootElement.GetProperty("cases").EnumerateArray().Select(json => new GoldenCase(json)))
        {
            count++;
            var name = golden.Text("loss");
            try
            {
                Compare(golden, name);
                failures.AddRange(golden.Failures.Concat(golden.Unread()).Select(failure => $"{name}: {failure}"));
            }
            catch (ArgumentException exception)
            {
                failures.Add($"{name}: {golden.Id}: {exception.Message}");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.True(count > 150, $"{count} cases");
    }

    [Theory]
    [InlineData(Reduction.Mean)]
    [InlineData(Reduction.MeanOverWeights)]
    public void Mean_OfIgnoredTargetsOnly_IsWhatWhenEmptySays(Reduction reduction)
    {
        var targets = Tensor.From([7L, 7]);
        var logits = Tensor.From(new[,] { { 1.0, 2, 3 }, { 0, double.NaN, 0 } });
        foreach (var smoothing in new[] { 0, 0.1 })
        {
            Tensor Compute(WhenEmpty whenEmpty) => Losses.CrossEntropy(
                ignoreIndex: 7, labelSmoothing: smoothing, reduction: reduction, whenEmpty: whenEmpty).Compute(targets, logits.RequiresGradient());

            Assert.Contains("whenEmpty", Assert.ThrowsAny<ArgumentException>(() => Compute(WhenEmpty.Error)).Message);
            Assert.Equal(0, Compute(WhenEmpty.Zero).ToDouble());
            Assert.Equal(double.NaN, Compute(WhenEmpty.NaN).ToDouble());
            foreach (var whenEmpty in new[] { WhenEmpty.Zero, WhenEmpty.NaN })
                Assert.All(Gradients.Of(Compute(whenEmpty), [logits])[0].ToArray<double>(), slope => Assert.Equal(0, slope));
        }
    }

    [Fact]
    public void Sums_OfIgnoredTargetsOnly_AreZero()
    {
        var (targets, logits) = (Tensor.From([7L, 7]), Tensor.Zeros(new Shape(2, 3)));
        foreach (var reduction in new[] { Reduction.Sum, Reduction.SumOverBatchSize, Reduction.BatchMean })
            Assert.Equal(0, Losses.CrossEntropy(ignoreIndex: 7, reduction: reduction).Compute(targets, logits).ToDouble());
    }

    [Fact]
    public void Mean_OverWeightsThatAreAllZero_IsEmpty()
    {
        var loss = Losses.CrossEntropy(classWeights: [0, 1], whenEmpty: WhenEmpty.Zero);
        Assert.Equal(0, loss.Compute(Tensor.From([0L, 0]), Tensor.From(new[,] { { 1.0, 2 }, { 3, 4 } })).ToDouble());
    }

    [Theory]
    [InlineData("sum_over_batch_size", Reduction.SumOverBatchSize)]
    [InlineData("batchmean", Reduction.BatchMean)]
    [InlineData("none", Reduction.None)]
    public void Reduction_ByItsKnownName_IsUnderstood(string name, Reduction reduction) =>
        Assert.Equal(reduction, Catalogue.Of().Create<Loss>($"mse:reduction={name}").Reduction);

    [Fact]
    public void CrossEntropy_OfLogSoftmaxAndLikelihood_IsTheSame()
    {
        var logits = Tensor.Normal(new Shape(6, 4, 5), new Philox(7, "test"), 0, 3, ElementType.Float64);
        var targets = Tensor.From(Enumerable.Range(0, 30).Select(i => (long)(i * 7 % 4)).ToArray(), new Shape(6, 5));
        double[] weights = [1, 0, 2.5, 0.5];
        var whole = Losses.CrossEntropy(weights, ignoreIndex: 2).Compute(targets, logits);
        var parts = Losses.NegativeLogLikelihood(weights, ignoreIndex: 2).Compute(targets, logits.LogSoftmax(1));
        Assert.Equal(whole.ToDouble(), parts.ToDouble(), 14);
    }

    [Fact]
    public void NegativeLogLikelihood_ImpossibleClassOfWeightZero_CountsNothing()
    {
        var logs = Tensor.From(new[,] { { double.NegativeInfinity, 0.0 }, { Math.Log(0.5), Math.Log(0.5) } });
        Assert.Equal(Math.Log(2), Losses.NegativeLogLikelihood([0, 1]).Compute(Tensor.From([0L, 1]), logs).ToDouble(), 15);
    }

    [Fact]
    public void Dice_OneTermForTheBatch_TakesOneWeight()
    {
        var half = Tensor.Full(new Shape(3, 2), 0.5, ElementType.Float64);
        Assert.Equal(1, Losses.Dice(smooth: 0).Compute(half, half, Tensor.From([2.0])).ToDouble(), 15);
        var error = Assert.Throws<ShapeException>(() => Losses.Dice().Compute(half, half, Tensor.From([1.0, 2, 3])));
        Assert.Contains("one term", error.Message);
        Assert.Equal([0.5, 1, 1.5], Losses.Dice(smooth: 0, perSample: true, reduction: Reduction.None).Compute(half, half, Tensor.From([1.0, 2, 3])).ToArray<double>());
    }

    private static void Compare(GoldenCase golden, string name)
    {
        var (target, prediction) = (golden.Tensor("target"), golden.Tensor("input").RequiresGradient());
        var value = Catalogue.Of().Create<Loss>(name).Compute(
            target.IsFloating ? target.RequiresGradient() : target,
            prediction,
            golden.HasInput("weights") ? golden.Tensor("weights") : null);
        golden.Expect("value", value);
        foreach (var (input, tensor) in new[] { ("target", target), ("input", prediction) })
        {
            if (golden.HasOutput($"grad_{input}"))
                golden.Expect($"grad_{input}", Gradients.Of(value.Sum(), [tensor])[0]);
        }
    }
}
