using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>The mean of (target − prediction)².</summary>
    /// <param name="reduction">How the samples' errors become one number.</param>
    /// <param name="perRow">Average over the last axis first, as Keras; false: every element is a term, as PyTorch.</param>
    /// <remarks>
    /// Shape: target and prediction alike, [N, …]. Range: [0, ∞). Slope: 2·(prediction − target), before the mean.
    /// Twin: keras.losses.MeanSquaredError, torch.nn.MSELoss (perRow: false).
    /// </remarks>
    [Alias("mse")]
    public static Loss MeanSquaredError(Reduction reduction = Reduction.Mean, bool perRow = true) =>
        Loss.Of(default(SquaredErrorFunction), reduction, perRow);

    private readonly record struct SquaredErrorFunction : IPairFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Value<L>(L target, L prediction)
            where L : struct, ILane<L> => (target - prediction) * (target - prediction);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L TargetSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => 2 * (target - prediction);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L PredictionSlope<L>(L target, L prediction)
            where L : struct, ILane<L> => 2 * (prediction - target);
    }
}
