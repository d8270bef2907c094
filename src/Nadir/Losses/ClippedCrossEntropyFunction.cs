using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>The binary cross-entropy of a probability kept epsilon away from 0 and 1.</summary>
internal readonly record struct ClippedCrossEntropyFunction(SmoothedLabel Label, double Epsilon) : IPairFunction
{
    private double High => 1 - Epsilon;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var p = Clip(prediction);
        return -((Label.Yes(target) * L.Log(p)) + (Label.No(target) * L.Log1P(-p)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L TargetSlope<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var p = Clip(prediction);
        return (Label.NoSlope * L.Log1P(-p)) - (Label.YesSlope * L.Log(p));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L PredictionSlope<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var p = Clip(prediction);
        var isClipped = (prediction < Epsilon) | (prediction > High);
        return L.Select(isClipped, 0, (Label.No(target) / (1 - p)) - (Label.Yes(target) / p));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private L Clip<L>(L probability)
        where L : struct, ILane<L> => L.Min(L.Max(probability, Epsilon), High);
}
