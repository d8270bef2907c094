using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>−t·(1 − eˡ)ᵞ·l of a share t and a log-probability l.</summary>
internal readonly record struct FocalFunction(FocalFactor Factor) : IPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L target, L prediction)
        where L : struct, ILane<L> =>
        L.Select(target == 0, 0, -target * Factor.Value(-L.ExpM1(prediction)) * prediction);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L TargetSlope<L>(L target, L prediction)
        where L : struct, ILane<L> => -Factor.Value(-L.ExpM1(prediction)) * prediction;

    /// <summary>
    /// l/(1 − eˡ) is −1 where both are 0. It is kept where eˡ is 0 anyway, so that −∞ gives no 0·∞.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L PredictionSlope<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var miss = -L.ExpM1(prediction);
        var ratio = L.Select(prediction == 0, -1, L.Max(prediction / miss, -1e5));
        var slope = Factor.Value(miss) * ((Factor.Gamma * L.Exp(prediction) * ratio) - 1);
        return L.Select(target == 0, 0, target * slope);
    }
}
