using System.Runtime.CompilerServices;
using Nadir.Tensors;

[assembly: Nadir.NadirCatalogue]

namespace Nadir.ToyCatalogue;

/// <summary>Losses of somebody else's assembly: this file is all there is to adding one.</summary>
public static class ToyLosses
{
    /// <summary>The mean of factor·(target − prediction)⁴.</summary>
    /// <param name="factor">Multiplies the loss; above 0.</param>
    /// <param name="reduction">How the samples' errors become one number.</param>
    /// <remarks>
    /// Formula: factor·(target − prediction)⁴. Shape: target and prediction alike, [N, …]. Range: [0, ∞). Twin: none.
    /// Source: an example.
    /// </remarks>
    [Alias("quartic")]
    public static Loss ToyQuartic(double factor = 1, Reduction reduction = Reduction.Mean) =>
        Loss.Of(new QuarticFunction(Require.Positive(factor)), reduction, perRow: true);

    private readonly record struct QuarticFunction(double Factor) : IPairFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L target, L prediction)
            where L : struct, ILane<L>
        {
            var square = (target - prediction) * (target - prediction);
            return Factor * square * square;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L TargetSlope<L>(L target, L prediction)
            where L : struct, ILane<L>
        {
            var error = target - prediction;
            return 4 * Factor * error * error * error;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L PredictionSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => -TargetSlope(target, prediction);
    }
}
