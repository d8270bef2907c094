using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>A scalar function's value as an operation.</summary>
internal readonly struct ValueOf<F>(F function) : IUnaryLane
    where F : struct, IScalarFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x)
        where L : struct, ILane<L> => function.Value(x);
}

/// <summary>upstream · slope of a scalar function, from (x, y, upstream).</summary>
internal readonly struct GradientOf<F>(F function) : ITernaryLane
    where F : struct, IScalarFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x, L y, L z)
        where L : struct, ILane<L> => z * function.Slope(x, y);
}

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

/// <summary>An operation whose left operand is one number.</summary>
internal readonly struct WithLeft<F>(F operation, double left) : IUnaryLane
    where F : struct, IBinaryLane
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x)
        where L : struct, ILane<L> => operation.Apply(left, x);
}

/// <summary>An operation whose right operand is one number.</summary>
internal readonly struct WithRight<F>(F operation, double right) : IUnaryLane
    where F : struct, IBinaryLane
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x)
        where L : struct, ILane<L> => operation.Apply(x, right);
}
