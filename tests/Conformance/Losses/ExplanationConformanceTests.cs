namespace Nadir.Tests.Conformance;

/// <summary>Every loss there is, taken apart: the parts add up to the number that Compute gives.</summary>
public class ExplanationConformanceTests
{
    public static TheoryData<string> Losses => Catalogues.Names("loss");

    [Theory]
    [MemberData(nameof(Losses))]
    public void Explain_EachVariant_AddsUp(string name)
    {
        foreach (var (text, loss) in LossConformanceTests.Variants(name))
        {
            var inputs = LossBatch.Inputs(loss, new Random(16));
            AddsUp(text, loss, inputs, null);
            var terms = TermsOf(loss, inputs);
            if (terms.Rank == 0)
                continue;
            AddsUp($"{text}, weighted", loss, inputs, Tensor.From([0.5, 2, 0, 0.25])[..terms.Shape[0]]);
            AddsUp($"{text}, each term weighted", loss, inputs, Tensor.Linspace(0.1, 2, terms.Count, ElementType.Float64).Reshape(terms.Shape));
        }
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void Explain_EachReduction_AddsUp(string name)
    {
        foreach (var reduction in Enum.GetValues<Reduction>())
        {
            var loss = Catalogues.All.Create<Loss>(Catalogues.Example("loss", name, $"reduction={reduction}"));
            AddsUp($"{name} {reduction}", loss, LossBatch.Inputs(loss, new Random(17)), null);
        }
    }

    private static Tensor TermsOf(Loss loss, Tensor[] inputs) =>
        Catalogues.All.Create<Loss>(With(Catalogues.All.SpecOf(loss), "none")).Compute(inputs);

    private static string With(Spec spec, string reduction)
    {
        var arguments = (System.Text.Json.Nodes.JsonObject)spec.Arguments.DeepClone();
        arguments["reduction"] = reduction;
        return (spec with { Arguments = arguments }).ToString();
    }

    private static void AddsUp(string what, Loss loss, Tensor[] inputs, Tensor? weights)
    {
        NamedNumber[] penalties = [new("l2", 0.25), new("l1", 0.125)];
        var explanation = loss.Explain(inputs, weights, penalties);
        var value = loss.Compute(inputs, weights).ToArray<double>().Sum();
        Near(what, value, explanation.EmpiricalRisk);
        Near($"{what}, terms", value, explanation.Terms.Sum(term => term.Share));
        Near($"{what}, parts", value, explanation.Parts.Sum(part => part.Value));
        Near($"{what}, risk", value + 0.375, explanation.StructuralRisk);
        if (explanation.Classes.Count > 0)
        {
            Near($"{what}, classes", value, explanation.Classes.Sum(part => part.Share));
            Assert.Equal(explanation.Terms.Count, explanation.Classes.Sum(part => part.Terms));
        }

        if (explanation.Elements.Count > 0)
            Near($"{what}, elements", value, explanation.Elements.Sum());
        foreach (var term in explanation.Terms)
        {
            Near($"{what}, {term.Place}", term.Value, term.Parts.Sum(part => part.Value));
            if (term.Elements.Count > 0)
                Near($"{what}, {term.Place}, elements", term.Value, term.Elements.Sum());
        }
    }

    private static void Near(string what, double wanted, double got) => Assert.True(
        Math.Abs(wanted - got) <= 1e-12 * Math.Max(1, Math.Abs(wanted)), FormattableString.Invariant($"{what}: {got:R}, wanted {wanted:R}"));
}
