using System.Text.Json;

namespace Nadir.Tests.Reference;

/// <summary>The comparison itself: what must not pass does not.</summary>
public class GoldenCheckTests
{
    [Theory]
    [InlineData("1", 1.0, true)]
    [InlineData("1", 1.0 + 9e-7, true)]
    [InlineData("1", 1.0 + 2e-6, false)]
    [InlineData("0", 2e-9, false)]
    [InlineData("\"NaN\"", double.NaN, true)]
    [InlineData("\"NaN\"", 1.0, false)]
    [InlineData("1", double.NaN, false)]
    [InlineData("\"Infinity\"", double.PositiveInfinity, true)]
    [InlineData("\"Infinity\"", double.NegativeInfinity, false)]
    [InlineData("\"-Infinity\"", -1e300, false)]
    [InlineData("1", double.PositiveInfinity, false)]
    public void Expect_Result_PassesOnlyWithinTolerance(string wanted, double result, bool passes) =>
        Assert.Equal(passes, Run($$"""{"y": {{wanted}} }""", golden => golden.Expect("y", result)).Count == 0);

    [Fact]
    public void Expect_Overflow_AcceptsWiderAccumulation()
    {
        Assert.Empty(Run("""{"y": "Infinity"}""", golden => golden.Expect("y", 3e38), """["overflow"]"""));
        Assert.NotEmpty(Run("""{"y": "Infinity"}""", golden => golden.Expect("y", 3), """["overflow"]"""));
    }

    [Fact]
    public void Expect_Nondifferentiable_AcceptsAnySlopeButNotAnyValue()
    {
        const string Outputs = """{"y": [1, 2], "dy": [1, 2], "nondifferentiable_at": [1]}""";
        Assert.Empty(Run(Outputs, golden => Both(golden, [1, 2], [1, 7])));
        Assert.NotEmpty(Run(Outputs, golden => Both(golden, [1, 7], [1, 7])));
        Assert.NotEmpty(Run(Outputs, golden => Both(golden, [1, 2], [7, 7])));
        Assert.NotEmpty(Run(Outputs, golden => Both(golden, [1, 2], [1, double.NaN])));
    }

    [Fact]
    public void Expect_OtherShape_Fails() => Assert.NotEmpty(Run(
        """{"y": {"shape": [1, 2], "dtype": "float64", "data": [1, 2]}}""",
        golden => golden.Expect("y", Tensor.From([1.0, 2.0]))));

    [Fact]
    public void Case_PartsNotRead_EachFail() =>
        Assert.Equal(
            ["test/000: no adapter reads params.alpha", "test/000: no adapter reads inputs.x", "test/000: no adapter reads outputs.y"],
            Run("""{"y": 1}""", _ => { }, parameters: """{"alpha": 1}""", inputs: """{"x": 2}"""));

    [Fact]
    public void File_WithoutCases_Fails() => Assert.NotEmpty(GoldenCheck.Run(new Stub(_ => { }), []));

    [Theory]
    [InlineData("activations/tfjs_leakyReLU_0.3", "activations/tfjs_leakyReLU")]
    [InlineData("losses/torch_mse_loss_2", "losses/torch_mse_loss")]
    [InlineData("regularisers/l1_l2", "regularisers/l1_l2")]
    [InlineData("layers/torch_conv2d", "layers/torch_conv2d")]
    public void Stem_TrailingNumber_IsDropped(string name, string stem) => Assert.Equal(stem, GoldenFolder.Stem(name));

    private static void Both(GoldenCase golden, double[] values, double[] slopes)
    {
        golden.Expect("y", values);
        golden.Expect("dy", slopes);
    }

    private static IReadOnlyList<string> Run(
        string outputs, Action<GoldenCase> run, string tags = "[]", string parameters = "{}", string inputs = "{}")
    {
        var text = $$"""
            {
              "id": "test/000", "tags": {{tags}}, "params": {{parameters}}, "inputs": {{inputs}}, "outputs": {{outputs}},
              "tolerance_hint": { "rtol": 1e-6, "atol": 1e-9 }
            }
            """;
        using var document = JsonDocument.Parse(text);
        return GoldenCheck.Run(new Stub(run), [new GoldenCase(document.RootElement.Clone())]);
    }

    private sealed class Stub(Action<GoldenCase> run) : Adapter
    {
        public override void Run(GoldenCase golden) => run(golden);
    }
}
