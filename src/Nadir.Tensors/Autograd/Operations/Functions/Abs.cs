using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The size of each element without its sign; the slope at 0 is 0.</summary>
    public Tensor Abs() => Map(default(AbsFunction));

    private readonly struct AbsFunction : IScalarFunction
    {
        public ReadOnlySpan<double> Kinks => new double[] { 0 };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Abs(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(x == 0, 0, L.CopySign(1, x));
    }
}
