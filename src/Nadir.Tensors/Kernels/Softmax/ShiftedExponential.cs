using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>e^(x − largest).</summary>
internal readonly struct ShiftedExponential(double largest) : IUnaryLane
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x)
        where L : struct, ILane<L> => L.Exp(x - largest);
}
