using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>The limits of <see cref="BarronFunction"/> at α = ±∞.</summary>
internal readonly record struct ExponentialBarronFunction(double Alpha, double C) : IResidualFunction
{
    private double PerHalf { get; } = 2 / C;

    private double Direction => Alpha > 0 ? 1 : -1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L residual, L half)
        where L : struct, ILane<L>
    {
        var x = half * PerHalf;
        return Direction * L.ExpM1(0.5 * Direction * (x * x));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Slope<L>(L residual, L half)
        where L : struct, ILane<L>
    {
        var x = half * PerHalf;
        var weight = L.Exp(0.5 * Direction * (x * x));
        return L.Select(weight == 0, 0, x * weight) / C;
    }
}
