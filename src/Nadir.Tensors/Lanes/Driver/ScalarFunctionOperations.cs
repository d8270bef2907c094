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

/// <summary>upstream · slope of a scalar function that needs no x, from (y, upstream).</summary>
internal readonly struct GradientOfValue<F>(F function) : IBinaryLane
    where F : struct, IScalarFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x, L y)
        where L : struct, ILane<L> => y * function.Slope(x, x);
}

/// <summary>upstream · slope of a scalar function, from (x, y, upstream).</summary>
internal readonly struct GradientOf<F>(F function) : ITernaryLane
    where F : struct, IScalarFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x, L y, L z)
        where L : struct, ILane<L> => z * function.Slope(x, y);
}
