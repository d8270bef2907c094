namespace Nadir;

public static partial class Losses
{
    /// <summary>Kullback–Leibler divergence: what it costs to expect the prediction where the target is true.</summary>
    /// <param name="logPrediction">Predictions are logarithms of probabilities, as PyTorch has them.</param>
    /// <param name="logTarget">Targets are logarithms of probabilities.</param>
    /// <param name="perRow">Sum over the last axis first, as Keras; false: every element is a term, as PyTorch.</param>
    /// <param name="reduction">
    /// How the terms become one number; BatchMean divides by the samples, which is the divergence itself.
    /// </param>
    /// <param name="checkDomain">
    /// Refuse rows that are no probabilities, and logarithms of probabilities above 0.
    /// </param>
    /// <remarks>
    /// Formula: Σ t·(log t − log p) in nats; when both are probabilities, each is kept within [1e-7, 1].
    /// Shape: target and prediction alike, [N, …, classes].
    /// Range: [0, ∞) for a row of probabilities; single elements may be negative.
    /// Slope: −t/p in p, −t in log p, and 0 where p is clipped; log(t/p) + 1 in t, and 0 at t = 0.
    /// Twin: keras.losses.KLDivergence; torch.nn.KLDivLoss (logPrediction: true, perRow: false; log_target is
    /// logTarget).
    /// Differences: PyTorch's mean divides by the elements, its batchmean by the samples. Where only one side is a
    /// logarithm a target of 0 counts 0; a probability as prediction is always kept within [1e-7, 1].
    /// Source: Kullback, Leibler 1951, Annals of Mathematical Statistics 22.
    /// </remarks>
    [Alias("kl", "kld", "klDivergence")]
    public static Loss KullbackLeibler(
        bool logPrediction = false,
        bool logTarget = false,
        bool perRow = true,
        Reduction reduction = Reduction.Mean,
        bool checkDomain = true) =>
        Loss.OfRows(new KullbackLeiblerRule(logPrediction, logTarget, perRow), reduction, checkDomain);

    private sealed record KullbackLeiblerRule(bool LogPrediction, bool LogTarget, bool PerRow)
        : IRowLoss, IExplainedLoss
    {
        public LossDomain Targets { get; } = LogTarget
            ? LossDomain.LogProbabilities with { Hint = "Pass logTarget: false for probabilities." }
            : LossDomain.Distributions with { Hint = "Divide each row by its sum, or pass logTarget: true for logarithms." };

        public LossDomain Predictions { get; } = LogPrediction
            ? LossDomain.LogProbabilities with { Hint = "Put a log-softmax before the loss, or pass logPrediction: false for probabilities." }
            : LossDomain.Distributions with { Hint = "Put a softmax before the loss, or pass logPrediction: true for logarithms." };

        public IReadOnlyList<double> PredictionKinks => LogPrediction ? [] : [KullbackLeiblerFunction.Low, 1];

        public LossTerms Terms(Tensor target, Tensor prediction)
        {
            var values = Values(target, prediction);
            return new LossTerms(PerRow && values.Rank > 0 ? values.Sum(-1) : values);
        }

        public IReadOnlyList<LossPart> Parts(IReadOnlyList<Tensor> inputs) =>
            PerRow && inputs[1].Rank > 0 ? [new("classes", Values(inputs[0], inputs[1]))] : [];

        private Tensor Values(Tensor target, Tensor prediction)
        {
            RowShapes.RequireAlike(nameof(KullbackLeibler), target, prediction);
            var function = new KullbackLeiblerFunction(LogPrediction, LogTarget);
            return target.To(prediction.ElementType).Pair(prediction, function);
        }
    }
}
