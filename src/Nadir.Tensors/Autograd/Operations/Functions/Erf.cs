using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The error function of each element.</summary>
    public Tensor Erf() => Map(default(ErfFunction));

    private readonly struct ErfFunction : IScalarFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Erf(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => 2 / Math.Sqrt(Math.PI) * L.Exp(-(x * x));
    }
}
