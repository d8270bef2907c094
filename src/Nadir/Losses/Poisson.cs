namespace Nadir;

public static partial class Losses
{
    /// <summary>The negative log-likelihood of counts that follow a Poisson distribution with the predicted rate.</summary>
    /// <param name="logInput">Predictions are logarithms of rates; as the convention says when left out.</param>
    /// <param name="full">
    /// Add Stirling's approximation of log t! for targets above 1, which no prediction changes.
    /// </param>
    /// <param name="epsilon">
    /// Added to the rate before its logarithm is taken; above 0; as the convention says when left out.
    /// </param>
    /// <param name="reduction">How the samples' errors become one number.</param>
    /// <param name="perRow">
    /// Average over the last axis first; else every element is a term; as the convention says when left out.
    /// </param>
    /// <param name="checkDomain">Refuse negative targets and rates.</param>
    /// <param name="convention">
    /// Keras: rates, epsilon 1e-7, means over rows. PyTorch: logarithms of rates, epsilon 1e-8, no means over rows.
    /// </param>
    /// <remarks>
    /// Formula: p − t·log(p + epsilon), or eᵖ − t·p with logInput; full adds t·log t − t + ½·log(2πt) where t > 1.
    /// Shape: target and prediction alike, [N, …].
    /// Range: any number; smallest where the rate is the target.
    /// Slope: 1 − t/(p + epsilon) in the prediction, or eᵖ − t with logInput.
    /// Twin: keras.losses.Poisson, torch.nn.PoissonNLLLoss (convention: PyTorch).
    /// Differences: Keras has no logInput, full or epsilon; PyTorch takes logarithms of rates unless told otherwise.
    /// Source: McCullagh, Nelder 1989, "Generalized linear models", chapter 6.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">epsilon is not a finite number above 0.</exception>
    public static Loss Poisson(
        bool? logInput = null,
        bool full = false,
        double? epsilon = null,
        Reduction reduction = Reduction.Mean,
        bool? perRow = null,
        bool checkDomain = true,
        Convention convention = Convention.Keras)
    {
        var isKeras = Require.Defined(convention) == Convention.Keras;
        var function = new PoissonFunction(
            logInput ?? !isKeras,
            full,
            Require.Positive(epsilon ?? (isKeras ? 1e-7 : 1e-8), nameof(epsilon)),
            convention);
        return Loss.Of(
            function,
            reduction,
            perRow ?? isKeras,
            checkDomain,
            LossDomain.NotNegative,
            function.LogInput ? LossDomain.Numbers : Rates);
    }

    private static readonly LossDomain Rates = LossDomain.NotNegative with
    {
        Hint = "Predict logarithms of rates with logInput: true, end in a softplus or exponential, or pass checkDomain: false.",
    };
}
