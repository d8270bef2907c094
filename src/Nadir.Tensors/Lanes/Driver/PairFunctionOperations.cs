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

/// <summary>upstream · slope in the target, from (target, prediction).</summary>
internal readonly struct TargetGradientBy<F>(F function, double upstream) : IBinaryLane
    where F : struct, IPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x, L y)
        where L : struct, ILane<L> => upstream * function.TargetSlope(x, y);
}

/// <summary>upstream · slope in the prediction, from (target, prediction).</summary>
internal readonly struct PredictionGradientBy<F>(F function, double upstream) : IBinaryLane
    where F : struct, IPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x, L y)
        where L : struct, ILane<L> => upstream * function.PredictionSlope(x, y);
}

/// <summary>upstream · slope in the prediction, from (target, prediction, upstream).</summary>
internal readonly struct PredictionGradientOf<F>(F function) : ITernaryLane
    where F : struct, IPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x, L y, L z)
        where L : struct, ILane<L> => z * function.PredictionSlope(x, y);
}
