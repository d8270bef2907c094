using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>A lane of float32 numbers: it takes the elementary functions from <see cref="Elementary32"/>.</summary>
internal interface IFloat32Lane<L> : IBitLane<L, float>
    where L : struct, ILane<L>, IFloat32Lane<L>
{
    /// <summary>Runs an operation in float64 and rounds its result.</summary>
    static abstract L Widened<F>(F operation, L x)
        where F : struct, IFloat64Unary;

    /// <summary>Runs an operation in float64 and rounds its result.</summary>
    static abstract L Widened<F>(F operation, L x, L y)
        where F : struct, IFloat64Binary;

    /// <summary>x·2ⁿ for a whole n whose half is a power in range, rounded once: a denormal result is right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual L Scale(L x, L n) => Elementary32.Scale(x, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.Exp(L x) => Elementary32.Exp(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.ExpM1(L x) => Elementary32.ExpM1(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.Log(L x) => Elementary32.Log(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.Log1P(L x) => Elementary32.Log1P(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.Tanh(L x) => Elementary32.Tanh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.Sigmoid(L x) => Elementary32.Sigmoid(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.Sin(L x) => Elementary32.Sin(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.Cos(L x) => Elementary32.Cos(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.Erf(L x) => Elementary32.Erf(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.Softplus(L x) => Elementary32.Softplus(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.MillsRatio(L x) => Elementary32.MillsRatio(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.Pow(L x, L y) => Elementary32.Pow(x, y);
}
