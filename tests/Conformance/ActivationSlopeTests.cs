namespace Nadir.Tests.Conformance;

/// <summary>Activations may make value and slope together where a gradient is wanted; what comes out must not tell.</summary>
public class ActivationSlopeTests
{
    private static readonly float[] Numbers =
    [
        .. Enumerable.Range(-1200, 2401).Select(i => i / 80f),
        -1e30f, -1e4f, -120, -88, -60, -31, -0f, 1e-30f, -1e-30f, 1e-42f, 31, 60, 88, 120, 1e4f, 1e30f,
        float.PositiveInfinity, float.NegativeInfinity, float.NaN,
    ];

    public static TheoryData<string> Names => [.. Catalogue.Of().OfKind("activation").Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Value_WithAndWithoutGradient_HasTheSameBits(string name)
    {
        var activation = Catalogue.Of().Create<Activation>(Catalogues.Example("activation", name));
        var alone = activation.Apply(Tensor.From(Numbers)).AsSpan<float>().ToArray();
        var recorded = activation.Apply(Tensor.From(Numbers).RequiresGradient()).AsSpan<float>().ToArray();
        Assert.Equal(alone.Select(BitConverter.SingleToUInt32Bits), recorded.Select(BitConverter.SingleToUInt32Bits));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Slope_WithAndWithoutGraph_Agrees(string name)
    {
        var activation = Catalogue.Of().Create<Activation>(Catalogues.Example("activation", name));
        var finite = Numbers.Where(float.IsFinite).ToArray();
        var (plain, graph) = (Slopes(activation, finite, createGraph: false), Slopes(activation, finite, createGraph: true));
        for (var i = 0; i < plain.Length; i++)
            Assert.True(plain[i] == graph[i] || Math.Abs(plain[i] - graph[i]) <= 1e-6 * (1 + Math.Abs(graph[i])), $"{name} at {finite[i]}: {plain[i]} and {graph[i]}");
    }

    private static float[] Slopes(Activation activation, float[] numbers, bool createGraph)
    {
        var x = Tensor.From(numbers).RequiresGradient();
        var y = activation.Apply(x);
        return Gradients.Of(y, [x], createGraph, Tensor.Ones(y.Shape))[0].AsSpan<float>().ToArray();
    }
}
