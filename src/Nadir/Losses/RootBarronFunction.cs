using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary><see cref="BarronFunction"/> at α = 1, √((e/c)² + 1) − 1, which takes a root instead of powers.</summary>
internal readonly record struct RootBarronFunction(double Alpha, double C) : IResidualFunction
{
    /// <summary>From here on 1 + x² is x² in Float64, and x² does not overflow in Float32 yet.</summary>
    private const double Far = 1e17;

    private double PerHalf { get; } = 2 / C;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L residual, L half)
        where L : struct, ILane<L>
    {
        var x = half * PerHalf;
        var size = L.Abs(x);
        return L.Select(size > Far, size, x * (x / (L.Sqrt(1 + (x * x)) + 1)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Slope<L>(L residual, L half)
        where L : struct, ILane<L>
    {
        var x = half * PerHalf;
        return L.Select(L.Abs(x) > Far, L.CopySign(1, x), x / L.Sqrt(1 + (x * x))) * (1 / C);
    }
}
