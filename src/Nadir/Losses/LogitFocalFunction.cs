using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>The binary focal loss of a logit.</summary>
internal readonly record struct LogitFocalFunction(FocalLabel Label, FocalFactor Factor) : IPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var yes = Label.Smooth(target);
        var wrong = (yes * L.Sigmoid(-prediction)) + ((1 - yes) * L.Sigmoid(prediction));
        return Label.Weight(yes) * Factor.Value(wrong) * CrossEntropy(yes, prediction);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L TargetSlope<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var yes = Label.Smooth(target);
        var wrong = (yes * L.Sigmoid(-prediction)) + ((1 - yes) * L.Sigmoid(prediction));
        var power = Factor.Value(wrong);
        var entropy = CrossEntropy(yes, prediction);
        var weight = Label.Weight(yes);
        var slope = (Label.WeightSlope * power * entropy) - (weight * power * prediction)
            - (weight * Fading(wrong, power, L.Tanh(0.5 * prediction) * entropy));
        return Label.Slope * slope;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L PredictionSlope<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var yes = Label.Smooth(target);
        var (p, rest) = (L.Sigmoid(prediction), L.Sigmoid(-prediction));
        var wrong = (yes * rest) + ((1 - yes) * p);
        var power = Factor.Value(wrong);
        var entropySlope = ((1 - yes) * p) - (yes * rest);
        var slope = (1 - yes - yes) * p * rest * CrossEntropy(yes, prediction);
        return Label.Weight(yes) * ((power * entropySlope) + Fading(wrong, power, slope));
    }

    /// <summary>gamma·wrong^(gamma − 1)·slope. The slope goes to 0 with wrong, so their ratio is finite, and it is 0 in the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private L Fading<L>(L wrong, L power, L slope)
        where L : struct, ILane<L> => Factor.Gamma * power * L.Select(wrong == 0, 0, slope / wrong);

    /// <summary>½(x + |x|) for max(x, 0): its slope at 0, where training may start, is then the right one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L CrossEntropy<L>(L yes, L logit)
        where L : struct, ILane<L>
    {
        var size = L.Abs(logit);
        var (half, halfSize) = (0.5 * logit, 0.5 * size);
        return (yes * (halfSize - half)) + ((1 - yes) * (halfSize + half)) + L.Log1P(L.Exp(-size));
    }
}
