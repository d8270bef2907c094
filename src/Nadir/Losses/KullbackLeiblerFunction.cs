using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>t·(log t − log p); either may be given as its logarithm.</summary>
internal readonly record struct KullbackLeiblerFunction(bool LogPrediction, bool LogTarget) : IPairFunction
{
    public const double Low = GuardedLog.Low;

    /// <summary>Only without any logarithm is a target clipped: a log-prediction can be finite where it is 0.</summary>
    private bool ClipsTarget => !LogPrediction && !LogTarget;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var share = Share(target);
        return L.Select((share == 0) & !L.IsNaN(prediction), 0, share * (LogShare(target, share) - LogOf(prediction)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L TargetSlope<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var share = Share(target);
        var slope = (LogShare(target, share) - LogOf(prediction)) + 1;
        if (LogTarget)
            return L.Select(share == 0, 0, share * slope);
        return L.Select(ClipsTarget ? IsClipped(target) : target == 0, 0, slope);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L PredictionSlope<L>(L target, L prediction)
        where L : struct, ILane<L>
    {
        var share = Share(target);
        return LogPrediction ? -share : L.Select(IsClipped(prediction), 0, -share / Clip(prediction));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L Clip<L>(L probability)
        where L : struct, ILane<L> => L.Min(L.Max(probability, Low), 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L IsClipped<L>(L probability)
        where L : struct, ILane<L> => (probability < Low) | (probability > 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private L Share<L>(L target)
        where L : struct, ILane<L> => LogTarget ? L.Exp(target) : ClipsTarget ? Clip(target) : target;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private L LogShare<L>(L target, L share)
        where L : struct, ILane<L> => LogTarget ? target : L.Log(share);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private L LogOf<L>(L prediction)
        where L : struct, ILane<L> => LogPrediction ? prediction : L.Log(Clip(prediction));
}
