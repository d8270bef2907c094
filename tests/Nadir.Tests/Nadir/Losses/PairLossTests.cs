using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Nadir.Tests.LossFunctions;

public class PairLossTests
{
    private static readonly JsonElement[] Cases = [.. JsonDocument.Parse(File.ReadAllText(Beside("pairs.json"))).RootElement.EnumerateArray()];

    public static TheoryData<string> Specs => [.. Cases.Select(json => json.GetProperty("loss").GetString()!)];

    [Theory]
    [MemberData(nameof(Specs))]
    public void Loss_PyTorchsCase_Agrees(string spec)
    {
        var json = Cases.Single(item => item.GetProperty("loss").GetString() == spec);
        foreach (var (type, tolerance) in new[] { (ElementType.Float64, 1e-12), (ElementType.Float32, 2e-5) })
        {
            var inputs = json.GetProperty("inputs").EnumerateArray()
                .Select(input => Tensor.From(Reals(input[1]), new Shape(input[0].EnumerateArray().Select(length => length.GetInt32()).ToArray())).To(type))
                .ToArray();
            Near(Reals(json.GetProperty("terms")), Catalogue.Of().Create<Loss>($"{spec},reduction=none").Compute(inputs), tolerance);
            var slopes = json.GetProperty("slopes");
            for (var i = 0; i < inputs.Length; i++)
            {
                if (slopes[i].ValueKind == JsonValueKind.Null)
                    continue;
                var input = inputs[i] = inputs[i].Detach().RequiresGradient();
                Near(Reals(slopes[i]), Gradients.Of(Catalogue.Of().Create<Loss>(spec).Compute(inputs), [input])[0], tolerance);
            }
        }
    }

    [Fact]
    public void CosineEmbedding_ByHand_Agrees()
    {
        // Cosines 0.6 and 0.6; 1 − 0.6 for alike, 0.6 − 0.25 for different.
        var (first, second) = (Tensor.From(new[,] { { 3.0, 4 }, { 3, 4 } }), Tensor.From(new[,] { { 2.0, 0 }, { 2, 0 } }));
        var terms = Losses.CosineEmbedding(0.25, Reduction.None).Compute([Tensor.From([1.0, -1]), first, second]).ToArray<double>();
        Assert.Equal(0.4, terms[0], 1e-12);
        Assert.Equal(0.35, terms[1], 1e-12);
        Assert.Equal(terms, Losses.CosineEmbedding(0.25, Reduction.None).Compute([Tensor.From([1L, -1]), first, second]).ToArray<double>());
    }

    [Fact]
    public void Inputs_OfTwoElementTypes_AreNamed()
    {
        var (single, wide) = (Tensor.From([1f, 2]), Tensor.From([1.0, 2]));
        var error = Assert.Throws<ArgumentException>(() => Losses.GaussianNegativeLogLikelihood().Compute([wide, single, single]));
        Assert.StartsWith("GaussianNegativeLogLikelihood needs inputs of one element type, got target Float64 and prediction Float32.", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<ArgumentException>(() => Losses.MarginRanking().Explain([Tensor.From([1L, -1]), single, wide]));
        Assert.Contains("first Float32 and second Float64", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CosineEmbedding_Float32Extremes_AreThoseOfTheDirections()
    {
        var (first, second) = (Tensor.From(new[,] { { 3e30f, 4e30f }, { 3e-3f, 4e-3f } }), Tensor.From(new[,] { { 2e35f, 0 }, { 2e3f, 0 } }));
        var terms = Losses.CosineEmbedding(reduction: Reduction.None).Compute([Tensor.From([1f, 1f]), first, second]).ToArray<double>();
        Assert.Equal(0.4, terms[0], 1e-6);
        Assert.Equal(0.4, terms[1], 1e-6);
    }

    [Theory]
    [InlineData(1, 2 + 4)]
    [InlineData(2, 4.47213595499957939)]
    [InlineData(3, 4.16016764610380763)]
    public void TripletMargin_OtherDistances_ByHand(double p, double distance)
    {
        // The positive is the anchor; the negative is 2 and 4 away.
        var anchor = Tensor.From(new[,] { { 1.0, 1 } });
        var loss = Losses.TripletMargin(margin: 10, p, epsilon: 0).Compute([anchor, anchor, Tensor.From(new[,] { { 3.0, 5 } })]);
        Assert.Equal(10 - distance, loss.ToDouble(), 1e-12);
    }

    [Fact]
    public void TripletMargin_HugeFloat32Vectors_StayFinite()
    {
        var anchor = Tensor.From(new[,] { { 3e30f, 0 } }).RequiresGradient();
        var (positive, negative) = (Tensor.From(new[,] { { 0, 4e30f } }), Tensor.From(new[,] { { 3e30f, 1e30f } }));
        var loss = Losses.TripletMargin().Compute([anchor, positive, negative]);
        Assert.Equal(4e30, loss.ToDouble(), 1e24);
        Near([0.6, -0.8 + 1], Gradients.Of(loss, [anchor])[0], 1e-6);
    }

    [Fact]
    public void Contrastive_EqualVectors_HaveNoDirection()
    {
        var first = Tensor.From(new[,] { { 1.0, 2 }, { 1, 2 } }).RequiresGradient();
        var loss = Losses.Contrastive(reduction: Reduction.Sum).Compute([Tensor.From([0.0, 1]), first, first.Detach()]);
        Assert.Equal(0.5, loss.ToDouble());
        Assert.Equal([0, 0, 0, 0], Gradients.Of(loss, [first])[0].ToArray<double>());
    }

    [Fact]
    public void InfoNce_ZeroVectorsAndOneSample_AreFinite()
    {
        var query = Tensor.Zeros(new Shape(2, 3), ElementType.Float64).RequiresGradient();
        var loss = Losses.InfoNce(symmetric: true).Compute([query, Tensor.From(new[,] { { 1.0, 0, 0 }, { 0, 1, 0 } })]);
        Assert.Equal(Math.Log(2), loss.ToDouble(), 1e-15);
        Assert.Equal([0, 0, 0, 0, 0, 0], Gradients.Of(loss, [query])[0].ToArray<double>());
        var single = Tensor.From(new[,] { { 1.0, 2 } });
        Assert.Equal(0, Losses.InfoNce().Compute([single, single]).ToDouble());
    }

    [Theory]
    [InlineData(new[] { 2, 2 })]
    [InlineData(new[] { 2, 1 })]
    [InlineData(new[] { 2 })]
    public void GaussianNegativeLogLikelihood_VarianceOfRows_IsThatOfTheirElements(int[] shape)
    {
        double[] values = shape is [2, 2] ? [4, 4, 9, 9] : [4, 9];
        var variance = Tensor.From(values, new Shape(shape));
        var loss = Losses.GaussianNegativeLogLikelihood(reduction: Reduction.Sum).Compute(
            [Tensor.From(new[,] { { 0.0, 0 }, { 0, 0 } }), Tensor.From(new[,] { { 2.0, 0 }, { 3, 6 } }), variance]);
        Assert.Equal(Math.Log(4) + 0.5 + Math.Log(9) + 0.5 + 2, loss.ToDouble(), 1e-13);
    }

    [Fact]
    public void Compute_InputsThatDoNotFit_AreNamed()
    {
        var (two, three) = (Tensor.From(new[,] { { 1.0, 2 } }), Tensor.From(new[,] { { 1.0, 2, 3 } }));
        Says("D is [2] in anchor and [3] in negative", () => Losses.TripletMargin().Compute([two, two, three]));
        Says("Compute([anchor, positive, negative])", () => Losses.TripletMargin().Compute(two, two));
        Says("got 2 tensors", () => Losses.TripletMargin().Compute([two, two]));
        Says("Compute([target, prediction])", () => Losses.MeanSquaredError().Compute([two]));
        Says("Float32 or Float64 as anchor", () => Losses.TripletMargin().Compute([Tensor.From(new[,] { { 1L, 2 } }), two, two]));
        Says("labels −1 or 1 as target, got 0 in sample 1", () => Losses.MarginRanking().Compute([Tensor.From([1.0, 0]), Tensor.From([1.0, 0]), Tensor.From([1.0, 0])]));
        Says("2 * target - 1", () => Losses.CosineEmbedding().Compute([Tensor.From([0.0]), two, two]));
        Says("as variance, got -1", () => Losses.GaussianNegativeLogLikelihood().Compute([two, two, Tensor.From(new[,] { { 1.0, -1 } })]));
        Says("variance for each prediction [1, 2]", () => Losses.GaussianNegativeLogLikelihood().Compute([two, two, three]));
        Says("query [N, D]", () => Losses.InfoNce().Compute([Tensor.From([1.0]), two]));
        Says("as target, got 2", () => Losses.Contrastive().Compute([Tensor.From([2.0]), two, two]));
    }

    [Fact]
    public void Factory_ImpossibleArgument_IsRefused()
    {
        Says("p must be", () => Losses.TripletMargin(p: 0.5));
        Says("margin", () => Losses.TripletMargin(margin: 0));
        Says("from -1 to 1", () => Losses.CosineEmbedding(1.5));
        Says("margin", () => Losses.Contrastive(margin: -1));
        Says("temperature", () => Losses.InfoNce(temperature: 0));
        Says("epsilon", () => Losses.GaussianNegativeLogLikelihood(epsilon: 0));
        Says("margin", () => Losses.MarginRanking(double.NaN));
    }

    [Fact]
    public void Compile_LossOfOtherInputs_IsRefused()
    {
        var model = new Sequential(new Dense(1));
        var error = Assert.ThrowsAny<ArgumentException>(() => model.Compile(new Sgd(), Losses.TripletMargin()));
        Assert.Contains("anchor, positive, negative", error.Message, StringComparison.Ordinal);
        Assert.Contains("own loop", error.Message, StringComparison.Ordinal);
    }

    /// <summary>What the error message of Compile tells to do.</summary>
    [Fact]
    public void TripletMargin_InAnOwnLoop_PullsAnchorsToTheirLike()
    {
        var embedding = new Parameter("embedding", Tensor.Uniform(new Shape(2, 2), new Philox(3, "embedding"), -1, 1, ElementType.Float64));
        var (optimizer, loss) = (new Sgd(0.1), Losses.TripletMargin());
        var inputs = new[] { new[,] { { 1.0, 0.2 } }, new[,] { { 0.9, -0.1 } }, new[,] { { 1.1, 1.0 } } }.Select(row => Tensor.From(row)).ToArray();
        Tensor Now() => loss.Compute([.. inputs.Select(input => input.MatMul(embedding.Value))]);
        var before = Now().ToDouble();
        for (var step = 0; step < 100; step++)
        {
            Now().Backward();
            optimizer.Step([embedding]);
        }

        Assert.True(before > 0.5);
        Assert.Equal(0, Now().ToDouble());
    }

    private static void Says(string text, Func<object> call) =>
        Assert.Contains(text, Assert.ThrowsAny<ArgumentException>(call).Message, StringComparison.Ordinal);

    private static void Near(double[] wanted, Tensor got, double tolerance) => Assert.All(
        wanted.Zip(got.ToArray<double>()), pair => Assert.True(
            Math.Abs(pair.First - pair.Second) <= tolerance * (1 + Math.Abs(pair.First)), FormattableString.Invariant($"wanted {pair.First:R}, got {pair.Second:R}")));

    private static double[] Reals(JsonElement json) => [.. json.EnumerateArray().Select(item => item.GetDouble())];

    private static string Beside(string file, [CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, file);
}
