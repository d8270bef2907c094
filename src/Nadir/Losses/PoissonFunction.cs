using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>The terms of <see cref="Losses.Poisson"/>.</summary>
/// <remarks>In full, log t is taken off the logarithm of the rate before t multiplies it: either product alone may be
/// too large.</remarks>
internal readonly record struct PoissonFunction(bool LogInput, bool Full, double Epsilon, Convention Convention)
    : IPairFunction
{
    private const double HalfLogOfTwoPi = 0.91893853320467274178;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var product = L.Select(target == 0, 0, target * LogOfRate(target, prediction));
        var likelihood = Difference(LogInput ? L.Exp(prediction) : prediction, product);
        if (!Full)
            return likelihood;
        var stirling = (HalfLogOfTwoPi + (0.5 * L.Log(Counted(target)))) - target;
        return likelihood + L.Select(target > 1, stirling, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L TargetSlope<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var slope = -(LogInput ? prediction : L.Log(prediction + Epsilon));
        return Full ? slope + L.Select(target > 1, L.Log(Counted(target)) + (0.5 / target), 0) : slope;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L PredictionSlope<L>(L target, L prediction)
        where L : struct, ILane<L> =>
        LogInput ? L.Exp(prediction) - target : 1 - (target / (prediction + Epsilon));

    /// <summary>The targets that Stirling's approximation is for, and 1 in place of others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L Counted<L>(L target)
        where L : struct, ILane<L> => L.Select(target > 1, target, 1);

    /// <summary>A rate too large for the element type stays so, whatever is taken off it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L Difference<L>(L rate, L product)
        where L : struct, ILane<L> => L.Select(rate == double.PositiveInfinity, rate, rate - product);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private L LogOfRate<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        if (LogInput)
            return Full ? prediction - L.Log(Counted(target)) : prediction;
        return L.Log(Full ? (prediction + Epsilon) / Counted(target) : prediction + Epsilon);
    }
}
