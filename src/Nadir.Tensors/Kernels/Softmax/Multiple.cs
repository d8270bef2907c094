using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>x · factor.</summary>
internal readonly struct Multiple(double factor) : IUnaryLane
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x)
        where L : struct, ILane<L> => x * factor;
}
