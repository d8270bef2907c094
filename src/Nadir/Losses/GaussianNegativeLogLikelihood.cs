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
            var (spread, error) = Halves(inputs);
            var terms = (spread + error) * 0.5;
            return new LossTerms(Full ? terms + Constant : terms);
        }

        public IReadOnlyList<LossPart> Parts(IReadOnlyList<Tensor> inputs)
        {
            var (spread, error) = Halves(inputs);
            LossPart[] parts = [new("½ log v", spread * 0.5), new("½ error²/v", error * 0.5)];
            return Full ? [.. parts, new("½ log 2π", Tensor.Full(spread.Shape, Constant, spread.ElementType))] : parts;
        }

        /// <summary>log v and (target − prediction)²/v.</summary>
        private (Tensor Spread, Tensor Error) Halves(IReadOnlyList<Tensor> inputs)
        {
            var (target, prediction) = (inputs[0], inputs[1]);
            RowShapes.RequireAlike(nameof(GaussianNegativeLogLikelihood), target, prediction);
            var variance = Spread(inputs[2], prediction.Shape).Map(new RaisedVariance(Epsilon));
            // Divided before it is squared: the square alone may be beyond the type.
            return (variance.Log(), ((target - prediction) / variance.Sqrt()).Square());
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

        /// <summary>A variance kept from 0, its slope as if it were not: PyTorch's.</summary>
        private readonly record struct RaisedVariance(double Epsilon) : IScalarFunction
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public L Value<L>(L x)
                where L : struct, ILane<L> => L.Max(x, Epsilon);

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public L Slope<L>(L x, L y)
                where L : struct, ILane<L> => 1;
        }
    }
}
