using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>The binary cross-entropy of a probability, epsilon added to what each logarithm is taken of.</summary>
internal readonly record struct AddedCrossEntropyFunction(SmoothedLabel Label, double Epsilon) : IPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L target, L prediction)
        where L : struct, ILane<L> =>
        -((Label.Yes(target) * L.Log(prediction + Epsilon)) + (Label.No(target) * L.Log(1 - prediction + Epsilon)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L TargetSlope<L>(L target, L prediction)
        where L : struct, ILane<L> =>
        (Label.NoSlope * L.Log(1 - prediction + Epsilon)) - (Label.YesSlope * L.Log(prediction + Epsilon));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L PredictionSlope<L>(L target, L prediction)
        where L : struct, ILane<L> =>
        (Label.No(target) / (1 - prediction + Epsilon)) - (Label.Yes(target) / (prediction + Epsilon));
}
