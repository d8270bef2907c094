using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>0 up to −1, 1 from 1 on, a straight line between.</summary>
    /// <remarks>
    /// Formula: y = min(max(½·(x + 1), 0), 1).
    /// Shape: any, unchanged.
    /// Range: [0, 1].
    /// Slope: ½ between −1 and 1, else 0, at both ends too.
    /// Twin: keras.activations.sparse_sigmoid, torch: none.
    /// Source: the twin's documentation (keras.io/api/layers/activations).
    /// </remarks>
    public static Activation SparseSigmoid() => Activation.Of(default(SparseSigmoidFunction));

    private readonly record struct SparseSigmoidFunction : IScalarFunction
    {
        public static bool SlopeReadsInput => false;

        public static bool IsIncreasing => true;

        public ReadOnlySpan<double> Kinks => new double[] { -1, 1 };

        public Interval Range => Interval.Closed(0, 1);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L> => L.Min(L.Max((0.5 * x) + 0.5, 0), 1);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Select((y <= 0) | (y >= 1), 0, 0.5);
    }
}
