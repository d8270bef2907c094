using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>max(0, x): what exceeds a margin. At 0 the slope is 1, as PyTorch's.</summary>
internal readonly record struct Excess : IScalarFunction
{
    public ReadOnlySpan<double> Kinks => new double[] { 0 };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L x)
        where L : struct, ILane<L> => L.Max(x, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Slope<L>(L x, L y)
        where L : struct, ILane<L> => L.Select(x < 0, 0, 1);
}
