using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>Each element to a power.</summary>
    /// <remarks>A negative element to a broken power is not a number.</remarks>
    public Tensor Pow(double exponent) => Map(new PowFunction(exponent));

    private readonly struct PowFunction(double exponent) : IScalarFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Pow(x, exponent);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => exponent * L.Pow(x, exponent - 1);
    }
}
