using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>
/// The binary focal loss of a probability; that of its logarithm alone is kept away from 0 and 1, as in Keras.
/// </summary>
internal readonly record struct ProbabilityFocalFunction(FocalLabel Label, FocalFactor Factor) : IPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var yes = Label.Smooth(target);
        var entropy = CrossEntropy(yes, GuardedLog.Clip(prediction));
        return Label.Weight(yes) * Factor.Value(Wrong(yes, prediction)) * entropy;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L TargetSlope<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var yes = Label.Smooth(target);
        var p = GuardedLog.Clip(prediction);
        var wrong = Wrong(yes, prediction);
        var power = Factor.Value(wrong);
        var entropy = CrossEntropy(yes, p);
        var fading = Factor.Slope(wrong) * (1 - prediction - prediction) * entropy;
        var slope = Label.Weight(yes) * (fading + (power * (L.Log1P(-p) - L.Log(p))));
        return Label.Slope * (slope + (Label.WeightSlope * power * entropy));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L PredictionSlope<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var yes = Label.Smooth(target);
        var p = GuardedLog.Clip(prediction);
        var wrong = Wrong(yes, prediction);
        var fading = Factor.Slope(wrong) * (1 - yes - yes) * CrossEntropy(yes, p);
        var entropySlope = L.Select(GuardedLog.IsClipped(prediction), 0, ((1 - yes) / (1 - p)) - (yes / p));
        return Label.Weight(yes) * (fading + (Factor.Value(wrong) * entropySlope));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L Wrong<L>(L yes, L p)
        where L : struct, ILane<L> => (yes * (1 - p)) + ((1 - yes) * p);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L CrossEntropy<L>(L yes, L p)
        where L : struct, ILane<L> => -((yes * L.Log(p)) + ((1 - yes) * L.Log1P(-p)));
}
