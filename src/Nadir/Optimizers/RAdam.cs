using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Adam that warms itself up: its first steps ignore the variance, which too few gradients tell too little of.</summary>
/// <remarks>
/// Formula: m ← beta1·m + (1 − beta1)·g; v ← beta2·v + (1 − beta2)·g²; ρ∞ = 2 ÷ (1 − beta2) − 1; ρ = ρ∞ − 2t·beta2ᵗ ÷ (1 − beta2ᵗ);
/// while ρ ≤ 5: w ← w − rate·m̂; then w ← w − rate·r·m̂ ÷ √v̂ with r² = (ρ − 4)(ρ − 2)ρ∞ ÷ ((ρ∞ − 4)(ρ∞ − 2)ρ) and epsilon as
/// epsilonPlacement says; m̂ = m ÷ (1 − beta1ᵗ), v̂ = v ÷ (1 − beta2ᵗ).
/// Twin: torch.optim.RAdam; Keras has none.
/// Differences: PyTorch and we wait until ρ is above 5, as the authors' own code; the paper writes 4.
/// Source: Liu, Jiang, He, Chen, Liu, Gao, Han 2019, "On the variance of the adaptive learning rate and beyond", arXiv:1908.03265.
/// </remarks>
public sealed class RAdam : Optimizer<RAdam.Rule>
{
    /// <summary>Rectified adaptive moments.</summary>
    /// <param name="learningRate">About the length of a step; above 0.</param>
    /// <param name="beta1">The share of the mean gradient that stays; at least 0 and below 1.</param>
    /// <param name="beta2">The share of the mean squared gradient that stays; at least 0 and below 1.</param>
    /// <param name="epsilon">Keeps the division from 0; above 0.</param>
    /// <param name="weightDecay">The pull of weights towards 0; 0 or above.</param>
    /// <param name="epsilonPlacement">Inside the root, outside it (PyTorch), or outside the corrected root.</param>
    /// <param name="weightDecayForm">Coupled (PyTorch's default) or decoupled.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public RAdam(
        double learningRate = 0.001,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double epsilon = 1e-8,
        double weightDecay = 0,
        EpsilonPlacement epsilonPlacement = EpsilonPlacement.OutsideRoot,
        WeightDecayForm weightDecayForm = WeightDecayForm.Coupled)
        : base(learningRate)
    {
        Beta1 = Require.Fraction(beta1);
        Beta2 = Require.Fraction(beta2);
        Epsilon = Require.Positive(epsilon);
        WeightDecay = Require.NotNegative(weightDecay);
        EpsilonPlacement = Require.Defined(epsilonPlacement);
        WeightDecayForm = Require.Defined(weightDecayForm);
    }

    /// <summary>The share of the mean gradient that stays.</summary>
    public double Beta1 { get; }

    /// <summary>The share of the mean squared gradient that stays.</summary>
    public double Beta2 { get; }

    /// <summary>Keeps the division from 0.</summary>
    public double Epsilon { get; }

    /// <summary>The pull of weights towards 0.</summary>
    public double WeightDecay { get; }

    /// <summary>Where epsilon stands.</summary>
    public EpsilonPlacement EpsilonPlacement { get; }

    /// <summary>How weights are pulled towards 0.</summary>
    public WeightDecayForm WeightDecayForm { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> SlotNames => ["mean", "variance"];

    /// <inheritdoc/>
    protected override Rule NextRule()
    {
        var step = Steps + 1;
        var beta1 = CurrentMomentum(Beta1);
        var adam = Adam.Rule.Of(
            step, CurrentLearningRate, beta1, Beta2, Epsilon, EpsilonPlacement, false, new WeightDecay(WeightDecay, WeightDecayForm));
        var power = Math.Pow(Beta2, step);
        var limit = (2 / (1 - Beta2)) - 1;
        var length = limit - (2 * step * power / (1 - power));
        if (length <= 5)
            return new Rule(adam with { Length = CurrentLearningRate / (1 - Math.Pow(beta1, step)) }, false);
        var rectification = Math.Sqrt((length - 4) * (length - 2) * limit / ((limit - 4) * (limit - 2) * length));
        return new Rule(adam with { Length = adam.Length * rectification }, true);
    }

    /// <summary>The rule for one weight: Adam's, or while the variance is not to be trusted, a step along the mean.</summary>
    public readonly record struct Rule(Adam.Rule Adam, bool IsAdaptive) : IUpdateRule
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Update<L>(ref L weight, L gradient, ref L first, ref L second, ref L third)
            where L : struct, ILane<L>
        {
            Adam.Decay.Apply(ref weight, ref gradient, Adam.Rate);
            first += Adam.MeanIntake * (gradient - first);
            second += Adam.VarianceIntake * ((gradient * gradient) - second);
            if (IsAdaptive)
                weight -= Adam.Length * first / (L.Sqrt(second + Adam.Inside) + Adam.Outside);
            else
                weight -= Adam.Length * first;
        }
    }
}
