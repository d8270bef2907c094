namespace Nadir;

/// <summary>Adam with weights pulled towards 0 beside the step, not through the gradient that the step is scaled by.</summary>
/// <remarks>
/// Formula: w ← w − rate·weightDecay·w, then Adam's step: m ← beta1·m + (1 − beta1)·g; v ← beta2·v + (1 − beta2)·g²;
/// w ← w − rate·m̂ ÷ √v̂, with m̂ = m ÷ (1 − beta1ᵗ), v̂ = v ÷ (1 − beta2ᵗ) and epsilon as epsilonPlacement says.
/// Twin: keras.optimizers.AdamW, torch.optim.AdamW (convention pyTorch).
/// Differences: Keras adds epsilon to √v before the correction, PyTorch to √v̂; the defaults of weightDecay and epsilon differ.
/// Both multiply the decay by the rate, where the paper multiplies by the schedule's factor alone.
/// Source: Loshchilov, Hutter 2017, "Decoupled weight decay regularization", arXiv:1711.05101.
/// </remarks>
public sealed class AdamW : Optimizer<Adam.Rule>
{
    /// <summary>Adaptive moments, decoupled weight decay.</summary>
    /// <param name="learningRate">About the length of a step; above 0.</param>
    /// <param name="beta1">The share of the mean gradient that stays; at least 0 and below 1.</param>
    /// <param name="beta2">The share of the mean squared gradient that stays; at least 0 and below 1.</param>
    /// <param name="epsilon">Keeps the division from 0; above 0; as the convention says when left out.</param>
    /// <param name="amsgrad">Divide by the largest v so far (Reddi, Kale, Kumar 2018, arXiv:1904.09237).</param>
    /// <param name="weightDecay">The pull of weights towards 0; 0 or above; as the convention says when left out.</param>
    /// <param name="epsilonPlacement">Inside the root, outside it, or outside the corrected root; as the convention says when left out.</param>
    /// <param name="convention">Keras: weightDecay 0.004, epsilon 1e-7, outsideRoot. PyTorch: 0.01, 1e-8, outsideCorrectedRoot.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public AdamW(
        double learningRate = 0.001,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double? epsilon = null,
        bool amsgrad = false,
        double? weightDecay = null,
        EpsilonPlacement? epsilonPlacement = null,
        Convention convention = Convention.Keras)
        : base(learningRate)
    {
        Convention = Require.Defined(convention);
        var isKeras = convention == Convention.Keras;
        Beta1 = Require.Fraction(beta1);
        Beta2 = Require.Fraction(beta2);
        Epsilon = Require.Positive(epsilon ?? (isKeras ? 1e-7 : 1e-8), nameof(epsilon));
        Amsgrad = amsgrad;
        WeightDecay = Require.NotNegative(weightDecay ?? (isKeras ? 0.004 : 0.01), nameof(weightDecay));
        EpsilonPlacement = Require.Defined(
            epsilonPlacement ?? (isKeras ? EpsilonPlacement.OutsideRoot : EpsilonPlacement.OutsideCorrectedRoot), nameof(epsilonPlacement));
    }

    /// <summary>The share of the mean gradient that stays.</summary>
    public double Beta1 { get; }

    /// <summary>The share of the mean squared gradient that stays.</summary>
    public double Beta2 { get; }

    /// <summary>Keeps the division from 0.</summary>
    public double Epsilon { get; }

    /// <summary>Whether to divide by the largest v so far.</summary>
    public bool Amsgrad { get; }

    /// <summary>The pull of weights towards 0.</summary>
    public double WeightDecay { get; }

    /// <summary>Where epsilon stands.</summary>
    public EpsilonPlacement EpsilonPlacement { get; }

    /// <summary>Whose arithmetic and defaults it follows where nothing else is said.</summary>
    public Convention Convention { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> SlotNames => Amsgrad ? ["mean", "variance", "largestVariance"] : ["mean", "variance"];

    /// <inheritdoc/>
    protected override Adam.Rule NextRule() => Adam.Rule.Of(
        Steps + 1,
        CurrentLearningRate,
        CurrentMomentum(Beta1),
        Beta2,
        Epsilon,
        EpsilonPlacement,
        Amsgrad,
        new WeightDecay(WeightDecay, WeightDecayForm.Decoupled));
}
