using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>Rectified linear unit: x above 0, 0 below.</summary>
    /// <remarks>
    /// Shape: any, unchanged. Range: [0, ∞). Slope: 1 above 0, 0 below and at 0.
    /// Twin: keras.activations.relu, torch.nn.ReLU.
    /// </remarks>
    public static Activation Relu() => Activation.Of(default(ReluFunction));

    private readonly record struct ReluFunction : IScalarFunction
    {
        public static bool SlopeReadsInput => false;

        public static bool IsIncreasing => true;

        public ReadOnlySpan<double> Kinks => new double[] { 0 };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Max(x, 0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(y <= 0, 0, 1);
    }
}
