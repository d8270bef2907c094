using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>The logarithm of the sigmoid.</summary>
    /// <remarks>
    /// Formula: y = −log(1 + e⁻ˣ).
    /// Shape: any, unchanged.
    /// Range: (−∞, 0).
    /// Slope: 1 ÷ (1 + eˣ).
    /// Twin: keras.activations.log_sigmoid, torch.nn.LogSigmoid.
    /// Source: the twins' documentation.
    /// </remarks>
    public static Activation LogSigmoid() => Activation.Of(default(LogSigmoidFunction));

    private readonly record struct LogSigmoidFunction : IScalarFunction
    {
        public static bool SlopeReadsInput => false;

        public static bool IsIncreasing => true;

        public Interval Range => new(double.NegativeInfinity, 0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => -L.Softplus(-x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => -L.ExpM1(y);
    }
}
