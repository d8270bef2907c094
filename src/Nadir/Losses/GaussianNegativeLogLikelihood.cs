using System.Runtime.CompilerServices;

namespace Nadir;

public static partial class Losses
{
    /// <summary>How unlikely targets are under normal distributions of predicted mean and predicted variance.</summary>
    /// <param name="full">Add the constant ½·log 2π, which changes no gradient.</param>
    /// <param name="epsilon">What a smaller variance is raised to; above 0.</param>
    /// <param name="reduction">How the terms become one number.</param>
    /// <param name="checkDomain">Refuse negative variances.</param>
    /// <remarks>
    /// Formula: ½·(log v + (target − prediction)²/v), v = max(variance, epsilon); with full, + ½·log 2π.
    /// Shape: target and prediction alike, [N, …]; variance the same, or one for each row: with last axis 1, or without
    /// the last axis. Each element is a term.
    /// Range: (−∞, ∞); from ½·log epsilon on.
    /// Slope: (prediction − target)/v in the prediction, ½·(1 − (target − prediction)²/v)/v in the variance, also where
    /// it was raised, as PyTorch.
    /// Twin: torch.nn.GaussianNLLLoss.
    /// Differences: PyTorch takes prediction, target, variance in this order, calls epsilon eps and always refuses
    /// negative variances. Keras has no such loss.
    /// Source: Nix, Weigend 1994, Estimating the mean and variance of the target probability distribution.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">epsilon is not a finite number above 0.</exception>
    [Alias("gaussianNll")]
    public static Loss GaussianNegativeLogLikelihood(
        bool full = false, double epsilon = 1e-6, Reduction reduction = Reduction.Mean, bool checkDomain = true) =>
        Loss.OfInputs(new GaussianNegativeLogLikelihoodRule(full, Require.Positive(epsilon)), reduction, checkDomain);

    private sealed record GaussianNegativeLogLikelihoodRule(bool Full, double Epsilon) : IInputsLoss, IExplainedLoss
    {
        private static readonly LossDomain Variances = LossDomain.NotNegative with
        {
            Hint = "Put an exponential or softplus before it, or pass checkDomain: false.",
        };

        public IReadOnlyList<LossInput> Inputs { get; } =
        [
            new("target", LossDomain.Numbers, "N, …"),
            new("prediction", LossDomain.Numbers, "N, …"),
            new("variance", Variances, "N, …") { RaisedTo = Epsilon },
        ];

        private double Constant => Full ? 0.5 * Math.Log(2 * Math.PI) : 0;

        public LossTerms Terms(IReadOnlyList<Tensor> inputs)
        {
            RowShapes.RequireAlike(nameof(GaussianNegativeLogLikelihood), inputs[0], inputs[1]);
            var variance = Spread(inputs[2], inputs[1].Shape);
            return new LossTerms((inputs[0] - inputs[1]).Pair(variance, new LikelihoodFunction(Epsilon, Constant)));
        }

        public IReadOnlyList<LossPart> Parts(IReadOnlyList<Tensor> inputs)
        {
            var (error, variance) = (inputs[0] - inputs[1], Spread(inputs[2], inputs[1].Shape));
            var function = new LikelihoodFunction(Epsilon, 0);
            var spread = (error * 0).Pair(variance, function);
            LossPart[] parts = [new("½ log v", spread), new("½ error²/v", error.Pair(variance, function) - spread)];
            return Full ? [.. parts, new("½ log 2π", Tensor.Full(spread.Shape, Constant, spread.ElementType))] : parts;
        }

        private static Tensor Spread(Tensor variance, Shape shape)
        {
            if (variance.Shape == shape)
                return variance;
            if (shape.Rank > 0 && variance.Shape == shape.Without(-1))
                return variance.ExpandDimension(-1).BroadcastTo(shape);
            if (shape.Rank > 0 && variance.Shape == shape.With(-1, 1))
                return variance.BroadcastTo(shape);
            throw Error.Shape($"{nameof(GaussianNegativeLogLikelihood)} needs a variance for each prediction {shape}, or one for each row of them; got {variance.Shape}.");
        }

        /// <summary>½·(log v + error²/v) of an error and a variance; the slope is that of v where it was raised, too.</summary>
        private readonly record struct LikelihoodFunction(double Epsilon, double Constant) : IPairFunction
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public L Value<L>(L error, L variance)
                where L : struct, ILane<L>
            {
                var raised = L.Max(variance, Epsilon);
                // Divided before it is multiplied: the square alone may be beyond the type.
                return (0.5 * (L.Log(raised) + (error / raised * error))) + Constant;
            }

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public L TargetSlope<L>(L error, L variance)
                where L : struct, ILane<L> => error / L.Max(variance, Epsilon);

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public L PredictionSlope<L>(L error, L variance)
                where L : struct, ILane<L>
            {
                var raised = L.Max(variance, Epsilon);
                var share = error / raised;
                return 0.5 * ((1 / raised) - (share * share));
            }
        }
    }
}
