using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>The binary cross-entropy of a logit x: yes·log(1 + e⁻ˣ) + no·log(1 + eˣ).</summary>
/// <remarks>Only e to a negative power occurs, and no large numbers are subtracted.</remarks>
internal readonly record struct LogitCrossEntropyFunction(SmoothedLabel Label) : IPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var (yes, no) = (Label.Yes(target), Label.No(target));
        var beyond = L.Log1P(L.Exp(-L.Abs(prediction)));
        var (below, above) = (L.Max(-prediction, 0), L.Max(prediction, 0));
        return L.Select(yes == 0, 0, yes * below) + L.Select(no == 0, 0, no * above) + ((yes + no) * beyond);
    }

    /// <summary>What both sides share is taken once, so that nothing cancels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L TargetSlope<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var (yes, no) = (Label.YesSlope, Label.NoSlope);
        var shared = (yes - no) * L.Log1P(L.Exp(-LogitSize.Of(prediction)));
        return shared - (L.Select(prediction < 0, yes, no) * prediction);
    }

    /// <summary>One power gives the sigmoid of x and of −x, each with all its digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L PredictionSlope<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var (yes, no) = (Label.Yes(target), Label.No(target));
        var power = L.Exp(-LogitSize.Of(prediction));
        var isNegative = prediction < 0;
        return (L.Select(isNegative, power * no, no) - L.Select(isNegative, yes, power * yes)) / (1 + power);
    }
}
