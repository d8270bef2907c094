using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>√x whose slope at 0 is 0: a length of 0 has no direction to fall in.</summary>
internal readonly record struct RootWithFlatZero : IScalarFunction
{
    public ReadOnlySpan<double> Kinks => new double[] { 0 };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L x)
        where L : struct, ILane<L> => L.Sqrt(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Slope<L>(L x, L y)
        where L : struct, ILane<L> => L.Select(x > 0, 0.5 / y, 0);
}
