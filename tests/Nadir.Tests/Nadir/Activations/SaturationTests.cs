namespace Nadir.Tests.ActivationFunctions;

/// <summary>Where slopes stay small, against ends solved by hand.</summary>
public sealed class SaturationTests
{
    /// <summary>The logarithm of the odds at which s·(1 − s) = 0.01.</summary>
    private static readonly double OfSigmoid = Math.Log((1 + Math.Sqrt(0.96)) / (1 - Math.Sqrt(0.96)));

    public static TheoryData<string, double[]> Ends => new()
    {
        { "linear", [] },
        { "relu", [double.NegativeInfinity, 0] },
        { "relu6", [double.NegativeInfinity, 0, 6, double.PositiveInfinity] },
        { "sigmoid", [double.NegativeInfinity, -OfSigmoid, OfSigmoid, double.PositiveInfinity] },
        { "tanh", [double.NegativeInfinity, -Math.Atanh(Math.Sqrt(0.99)), Math.Atanh(Math.Sqrt(0.99)), double.PositiveInfinity] },
        { "elu", [double.NegativeInfinity, Math.Log(0.01)] },
        { "softsign", [double.NegativeInfinity, -9, 9, double.PositiveInfinity] },
        { "softplus", [double.NegativeInfinity, Math.Log(1.0 / 99)] },
        { "softplus:beta=0.02", [double.NegativeInfinity, 50 * Math.Log(1.0 / 99)] },
        { "logSigmoid", [Math.Log(99), double.PositiveInfinity] },
        { "exponential", [double.NegativeInfinity, Math.Log(0.01)] },
        { "hardShrink", [-0.5, 0.5] },
        { "softShrink", [-0.5, 0.5] },
        { "hardSwish", [double.NegativeInfinity, -3] },
        { "thresholdedRelu", [double.NegativeInfinity, 1] },
        { "sparsePlus", [double.NegativeInfinity, -0.98] },
        { "sparseSigmoid", [double.NegativeInfinity, -1, 1, double.PositiveInfinity] },
        { "tanhShrink", [] },
        { "sine", [] },
        { "softmax", [] },
        { "leakyRelu:0.005", [double.NegativeInfinity, 0] },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void Saturation_OfAnActivation_EndsWhereTheSlopeIsTheBound(string entry, double[] ends)
    {
        var found = Catalogue.Of().Create<Activation>(entry).Saturation().SelectMany(part => new[] { part.Low, part.High });
        Assert.Equal(ends, found, (a, b) => a == b || Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void Saturation_WithAnotherBound_MovesItsEnds()
    {
        Assert.Equal(Math.Log(0.5), Activations.Elu().Saturation(0.5)[0].High, 1e-12);
        Assert.Equal([Interval.All], Activations.Sigmoid().Saturation(0.26));
        Assert.Throws<ArgumentOutOfRangeException>(() => Activations.Elu().Saturation(0));
    }
}
