using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>The logistic function, from 0 to 1.</summary>
    /// <remarks>
    /// Formula: y = 1 ÷ (1 + e⁻ˣ).
    /// Shape: any, unchanged.
    /// Range: (0, 1).
    /// Slope: y·(1 − y), at most ¼, at 0; made from y, exact to a rounding of that largest slope.
    /// Twin: keras.activations.sigmoid, torch.nn.Sigmoid.
    /// Source: LeCun, Bottou, Orr, Müller 1998, "Efficient backprop".
    /// </remarks>
    [Alias("logistic")]
    public static Activation Sigmoid() => Activation.Of(default(SigmoidFunction));

    private readonly record struct SigmoidFunction : IScalarFunction
    {
        public static bool SlopeReadsInput => false;

        public static bool IsIncreasing => true;

        public Interval Range => new(0, 1);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Sigmoid(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => y * (1 - y);
    }
}
