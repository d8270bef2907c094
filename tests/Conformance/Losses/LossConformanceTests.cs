namespace Nadir.Tests.Conformance;

/// <summary>The suite over every loss there is; a new one is in it without an edit here.</summary>
public class LossConformanceTests
{
    public static TheoryData<string> Losses => Catalogues.Names("loss");

    [Theory]
    [MemberData(nameof(Losses))]
    public void Loss_EachVariant_DifferentiatesInEveryInput(string name)
    {
        foreach (var (text, loss) in Variants(name))
            LossSuite.Differentiates(text, loss);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void Loss_OfLabels_DeclaresItsKinks(string name)
    {
        foreach (var (text, loss) in Variants(name))
            LossSuite.DeclaresItsKinks(text, loss);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void Loss_EachReduction_AgreesWithItsTerms(string name)
    {
        Assert.Contains(Catalogues.All.Find("loss", name).Parameters, parameter => parameter.Type == typeof(Reduction));
        LossSuite.Reduces(name, reduction => Catalogues.All.Create<Loss>(Catalogues.Example("loss", name, $"reduction={reduction}")));
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void Loss_EachVariant_IsMadeAgainFromItsSpec(string name)
    {
        foreach (var (_, loss) in Variants(name))
            LossSuite.RoundTrips(Catalogues.All, loss);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void Loss_EachVariant_SurvivesTheEdges(string name)
    {
        foreach (var (text, loss) in Variants(name))
        {
            LossSuite.SurvivesExtremes(text, loss, ElementType.Float32);
            LossSuite.SurvivesExtremes(text, loss, ElementType.Float64);
        }
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void Loss_EachVariant_PassesNaNOn(string name)
    {
        foreach (var (text, loss) in Variants(name))
            LossSuite.PassesNaNOn(text, loss);
    }

    [Fact]
    public void Suite_WrongSlope_IsCaught()
    {
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => LossSuite.Differentiates("wrong", Loss.Of(new WrongFunction(2.1, 2), Reduction.Mean, perRow: true)));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => LossSuite.Differentiates("wrong", Loss.Of(new WrongFunction(2, 2.1), Reduction.Mean, perRow: true)));
        LossSuite.Differentiates("right", Loss.Of(new WrongFunction(2, 2), Reduction.Mean, perRow: true));
    }

    /// <summary>Variants that take the suite's three classes: a list of two class weights is not for three classes.</summary>
    internal static IEnumerable<(string Text, Loss Loss)> Variants(string name)
    {
        var entry = Catalogues.All.Find("loss", name);
        var variants = EntryVariants.Of(Catalogues.All, entry)
            .Select(spec => (spec.ToString(), (Loss)Catalogues.All.Create("loss", spec)))
            .Where(variant => Takes(variant.Item2))
            .ToList();
        Assert.True(variants.Count > entry.Parameters.Count, $"{name} has {variants.Count} variants for {entry.Parameters.Count} parameters.");
        return variants;
    }

    private static bool Takes(Loss loss)
    {
        try
        {
            loss.Compute(LossBatch.Inputs(loss, new Random(1)));
            return true;
        }
        catch (ShapeException)
        {
            return false;
        }
    }

    private readonly record struct WrongFunction(double TargetFactor, double PredictionFactor) : IPairFunction
    {
        public L Value<L>(L target, L prediction)
            where L : struct, ILane<L> => (target - prediction) * (target - prediction);

        public L TargetSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => TargetFactor * (target - prediction);

        public L PredictionSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => PredictionFactor * (prediction - target);
    }
}
