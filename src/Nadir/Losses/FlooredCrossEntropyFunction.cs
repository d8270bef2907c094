using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>The binary cross-entropy of a probability, its logarithms kept at −100 or above.</summary>
/// <remarks>The slope is PyTorch's, with p(1 − p) kept at 1e-12 or above, rather than that of the floored
/// logarithms.</remarks>
internal readonly record struct FlooredCrossEntropyFunction(SmoothedLabel Label) : IPairFunction
{
    private const double Floor = -100;

    /// <summary>1e-12 rounded to Float32, as PyTorch has it in both types.</summary>
    private const double Smallest = 1e-12f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L target, L prediction)
        where L : struct, ILane<L> =>
        -((Label.Yes(target) * L.Max(L.Log(prediction), Floor))
            + (Label.No(target) * L.Max(L.Log1P(-prediction), Floor)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L TargetSlope<L>(L target, L prediction)
        where L : struct, ILane<L> =>
        (Label.NoSlope * L.Max(L.Log1P(-prediction), Floor)) - (Label.YesSlope * L.Max(L.Log(prediction), Floor));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L PredictionSlope<L>(L target, L prediction)
        where L : struct, ILane<L> =>
        ((Label.No(target) * prediction) - (Label.Yes(target) * (1 - prediction)))
        / L.Max(prediction * (1 - prediction), Smallest);
}
