using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>Scaled exponential linear unit: keeps mean 0 and variance 1 from layer to layer.</summary>
    /// <remarks>
    /// Formula: y = λ·x for x > 0, λ·α·(eˣ − 1) else; λ = 1.0507009873554805, α = 1.6732632423543772.
    /// Shape: any, unchanged.
    /// Range: (−1.7580993408473768, ∞).
    /// Slope: λ above 0, y + λ·α below and at 0.
    /// Twin: keras.activations.selu, torch.nn.SELU.
    /// Source: Klambauer, Unterthiner, Mayr, Hochreiter 2017, arXiv:1706.02515.
    /// </remarks>
    public static Activation Selu() => Activation.Of(default(SeluFunction));

    private readonly record struct SeluFunction : IScalarFunction
    {
        private const double Scale = 1.0507009873554805, Depth = 1.7580993408473768;

        public static bool SlopeReadsInput => false;

        public static bool IsIncreasing => true;

        public ReadOnlySpan<double> Kinks => new double[] { 0 };

        public Interval Range => Interval.Above(-Depth);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Select(x > 0, Scale * x, Depth * L.ExpM1(x));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(y <= 0, y + Depth, Scale);
    }
}
