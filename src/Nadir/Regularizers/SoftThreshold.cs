using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Numbers drawn towards 0 by a threshold; those within it become 0.</summary>
internal readonly record struct SoftThreshold(double Threshold) : IScalarFunction
{
    public ReadOnlySpan<double> Kinks => new double[] { -Threshold, Threshold };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L x)
        where L : struct, ILane<L> => L.CopySign(L.Max(L.Abs(x) - Threshold, 0), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Slope<L>(L x, L y)
        where L : struct, ILane<L> => L.Select(L.Abs(x) > Threshold, 1, 0);
}
