using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>A pair function's value as an operation.</summary>
internal readonly struct PairValueOf<F>(F function) : IBinaryLane
    where F : struct, IPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x, L y)
        where L : struct, ILane<L> => function.Value(x, y);
}

/// <summary>upstream · slope in the target, from (target, prediction, upstream).</summary>
internal readonly struct TargetGradientOf<F>(F function) : ITernaryLane
    where F : struct, IPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x, L y, L z)
        where L : struct, ILane<L> => z * function.TargetSlope(x, y);
}

/// <summary>upstream · slope in the prediction, from (target, prediction, upstream).</summary>
internal readonly struct PredictionGradientOf<F>(F function) : ITernaryLane
    where F : struct, IPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x, L y, L z)
        where L : struct, ILane<L> => z * function.PredictionSlope(x, y);
}

/// <summary>One number · slope in the target.</summary>
internal readonly struct ScaledTargetSlope<F>(F function, double scale) : IBinaryLane
    where F : struct, IPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x, L y)
        where L : struct, ILane<L> => scale * function.TargetSlope(x, y);
}

/// <summary>One number · slope in the prediction.</summary>
internal readonly struct ScaledPredictionSlope<F>(F function, double scale) : IBinaryLane
    where F : struct, IPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x, L y)
        where L : struct, ILane<L> => scale * function.PredictionSlope(x, y);
}
