using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>A lane of float64 numbers: it takes the elementary functions from <see cref="Elementary64"/>.</summary>
internal interface IFloat64Lane<L> : IBitLane<L, double>
    where L : struct, ILane<L>, IFloat64Lane<L>
{
    /// <summary>x·2ⁿ for a whole n whose half is a power in range, rounded once: a denormal result is right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual L Scale(L x, L n) => Elementary64.Scale(x, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.Exp(L x) => Elementary64.Exp(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.ExpM1(L x) => Elementary64.ExpM1(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.Log(L x) => Elementary64.Log(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.Log1P(L x) => Elementary64.Log1P(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.Tanh(L x) => Elementary64.Tanh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.Sigmoid(L x) => Elementary64.Sigmoid(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.Sin(L x) => Elementary64.Sin(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.Cos(L x) => Elementary64.Cos(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.Erf(L x) => Elementary64.Erf(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.Softplus(L x) => Elementary64.Softplus(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.MillsRatio(L x) => Elementary64.MillsRatio(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L ILane<L>.Pow(L x, L y) => Elementary64.Pow(x, y);
}
