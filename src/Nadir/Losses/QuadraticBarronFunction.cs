using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>The limit of <see cref="BarronFunction"/> at α = 2.</summary>
internal readonly record struct QuadraticBarronFunction(double Alpha, double C) : IResidualFunction
{
    private double PerHalf { get; } = 2 / C;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L residual, L half)
        where L : struct, ILane<L>
    {
        var x = half * PerHalf;
        return 0.5 * x * x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Slope<L>(L residual, L half)
        where L : struct, ILane<L> => half * PerHalf / C;
}
