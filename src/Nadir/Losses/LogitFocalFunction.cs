using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>
/// The binary focal loss of a logit x; p = sigmoid(x) and 1 − p = sigmoid(−x) have all their digits each.
/// </summary>
internal readonly record struct LogitFocalFunction(FocalLabel Label, FocalFactor Factor) : IPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var yes = Label.Smooth(target);
        var power = L.Exp(-LogitSize.Of(prediction));
        var entropy = CrossEntropy(yes, prediction, power);
        return Label.Weight(yes) * Factor.Value(Wrong(yes, prediction, power)) * entropy;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L TargetSlope<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var yes = Label.Smooth(target);
        var power = L.Exp(-LogitSize.Of(prediction));
        var entropy = CrossEntropy(yes, prediction, power);
        var wrong = Wrong(yes, prediction, power);
        var factor = Factor.Value(wrong);
        var weight = Label.Weight(yes);
        var slope = (Label.WeightSlope * factor * entropy) - (weight * factor * prediction)
            - (weight * Fading(wrong, factor, L.Tanh(0.5 * prediction) * entropy));
        return Label.Slope * slope;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L PredictionSlope<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var yes = Label.Smooth(target);
        var power = L.Exp(-LogitSize.Of(prediction));
        var entropy = CrossEntropy(yes, prediction, power);
        var wrong = Wrong(yes, prediction, power);
        var factor = Factor.Value(wrong);
        var near = 1 / (1 + power);
        var isNegative = prediction < 0;
        var (p, rest) = (near * L.Select(isNegative, power, 1), near * L.Select(isNegative, 1, power));
        var entropySlope = ((1 - yes) * p) - (yes * rest);
        var wrongSlope = (1 - yes - yes) * p * rest;
        return Label.Weight(yes) * ((factor * entropySlope) + Fading(wrong, factor, L.Select(wrongSlope == 0, 0, wrongSlope * entropy)));
    }

    /// <summary>
    /// gamma·wrong^(gamma − 1)·slope. The slope goes to 0 with wrong, so their ratio is finite, and it is 0 in the end.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private L Fading<L>(L wrong, L factor, L slope)
        where L : struct, ILane<L> => Factor.Gamma * factor * L.Select(wrong == 0, 0, slope / wrong);

    /// <summary>The probability given to the other class: yes·(1 − p) + no·p.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L Wrong<L>(L yes, L logit, L power)
        where L : struct, ILane<L>
    {
        var no = 1 - yes;
        return L.Select(logit < 0, (power * no) + yes, (power * yes) + no) / (1 + power);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L CrossEntropy<L>(L yes, L logit, L power)
        where L : struct, ILane<L>
    {
        var share = L.Select(logit < 0, -yes, 1 - yes);
        return L.Select(share == 0, 0, share * logit) + L.Log1P(power);
    }
}
