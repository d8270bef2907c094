using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Activations
{
    /// <summary>0 up to −1, x from 1 on, a parabola between: softplus with exact ends.</summary>
    /// <remarks>
    /// Formula: y = 0 for x ≤ −1, ¼·(x + 1)² between, x for x ≥ 1.
    /// Shape: any, unchanged.
    /// Range: [0, ∞).
    /// Slope: the sparse sigmoid: ½·(x + 1), cut off at 0 and 1.
    /// Twin: keras.activations.sparse_plus, torch: none.
    /// Source: the twin's documentation (keras.io/api/layers/activations).
    /// </remarks>
    public static Activation SparsePlus() => Activation.Of(default(SparsePlusFunction));

    private readonly record struct SparsePlusFunction : IScalarFunction
    {
        public static bool IsIncreasing => true;

        public Interval Range => Interval.From(0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L x)
            where L : struct, ILane<L>
        {
            var slope = Slope(x, x);
            return L.Max(x, slope * slope);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Slope<L>(L x, L y)
            where L : struct, ILane<L> => L.Min(L.Max((0.5 * x) + 0.5, 0), 1);
    }
}
