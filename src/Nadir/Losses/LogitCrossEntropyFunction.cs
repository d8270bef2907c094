using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>The binary cross-entropy of a logit x: yes·log(1 + e⁻ˣ) + no·log(1 + eˣ).</summary>
internal readonly record struct LogitCrossEntropyFunction(SmoothedLabel Label) : IPairFunction
{
    /// <summary>Only e to a negative power occurs, and no large numbers are subtracted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var (yes, no) = (Label.Yes(target), Label.No(target));
        var beyond = L.Log1P(L.Exp(-L.Abs(prediction)));
        return (yes * L.Max(-prediction, 0)) + (no * L.Max(prediction, 0)) + ((yes + no) * beyond);
    }

    /// <summary>
    /// What both sides share is taken once, so that nothing cancels; at 0, where training may start, the rest has the mean
    /// of both sides' slopes.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L TargetSlope<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var (yes, no) = (Label.YesSlope, Label.NoSlope);
        var shared = (yes - no) * L.Log1P(L.Exp(-L.Abs(prediction)));
        var side = L.Select(prediction < 0, yes, L.Select(prediction > 0, no, 0.5 * (yes + no)));
        return shared - (side * prediction);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L PredictionSlope<L>(L target, L prediction)
        where L : struct, ILane<L> =>
        (Label.No(target) * L.Sigmoid(prediction)) - (Label.Yes(target) * L.Sigmoid(-prediction));
}
