using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>1 ÷ (1 + e⁻ˣ) of each element.</summary>
    public Tensor Sigmoid() => Map(default(SigmoidFunction));

    private readonly struct SigmoidFunction : IScalarFunction
    {
        public static bool SlopeReadsInput => false;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Sigmoid(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => y * (1 - y);
    }
}
