using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Adam with the largest recent gradient in place of the root of their mean square.</summary>
/// <remarks>
/// Formula: m ← beta1·m + (1 − beta1)·g; u ← max(beta2·u, |g|); w ← w − rate ÷ (1 − beta1ᵗ)·m ÷ (u + ε).
/// Twin: keras.optimizers.Adamax, torch.optim.Adamax (convention pyTorch).
/// Differences: PyTorch puts epsilon into the maximum, u ← max(beta2·u, |g| + ε), and divides by u; Keras pulls weights towards 0
/// directly, PyTorch through the gradient; rate and epsilon have other defaults.
/// Source: Kingma, Ba 2014, arXiv:1412.6980, section 7.1.
/// </remarks>
public sealed class Adamax : Optimizer<Adamax.Rule>
{
    /// <summary>Adaptive moments by the maximum norm.</summary>
    /// <param name="learningRate">About the length of a step; above 0; as the convention says when left out.</param>
    /// <param name="beta1">The share of the mean gradient that stays; at least 0 and below 1.</param>
    /// <param name="beta2">The share of the largest gradient that stays; at least 0 and below 1.</param>
    /// <param name="epsilon">Keeps the division from 0; above 0; as the convention says when left out.</param>
    /// <param name="weightDecay">The pull of weights towards 0; 0 or above.</param>
    /// <param name="maximumEpsilon">Beside the maximum or in it; as the convention says when left out.</param>
    /// <param name="weightDecayForm">Decoupled or coupled; as the convention says when left out.</param>
    /// <param name="convention">Keras: rate 0.001, epsilon 1e-7, outsideMaximum, decoupled. PyTorch: 0.002, 1e-8, insideMaximum, coupled.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Adamax(
        double? learningRate = null,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double? epsilon = null,
        double weightDecay = 0,
        MaximumEpsilon? maximumEpsilon = null,
        WeightDecayForm? weightDecayForm = null,
        Convention convention = Convention.Keras)
        : base(Require.Positive(learningRate ?? (convention == Convention.Keras ? 0.001 : 0.002), nameof(learningRate)))
    {
        Convention = Require.Defined(convention);
        var isKeras = convention == Convention.Keras;
        Beta1 = Require.Fraction(beta1);
        Beta2 = Require.Fraction(beta2);
        Epsilon = Require.Positive(epsilon ?? (isKeras ? 1e-7 : 1e-8), nameof(epsilon));
        WeightDecay = Require.NotNegative(weightDecay);
        MaximumEpsilon = Require.Defined(
            maximumEpsilon ?? (isKeras ? MaximumEpsilon.OutsideMaximum : MaximumEpsilon.InsideMaximum), nameof(maximumEpsilon));
        WeightDecayForm = Require.Defined(
            weightDecayForm ?? (isKeras ? WeightDecayForm.Decoupled : WeightDecayForm.Coupled), nameof(weightDecayForm));
    }

    /// <summary>The share of the mean gradient that stays.</summary>
    public double Beta1 { get; }

    /// <summary>The share of the largest gradient that stays.</summary>
    public double Beta2 { get; }

    /// <summary>Keeps the division from 0.</summary>
    public double Epsilon { get; }

    /// <summary>The pull of weights towards 0.</summary>
    public double WeightDecay { get; }

    /// <summary>Where epsilon stands.</summary>
    public MaximumEpsilon MaximumEpsilon { get; }

    /// <summary>How weights are pulled towards 0.</summary>
    public WeightDecayForm WeightDecayForm { get; }

    /// <summary>Whose arithmetic and defaults it follows where nothing else is said.</summary>
    public Convention Convention { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> SlotNames => ["mean", "maximum"];

    /// <inheritdoc/>
    protected override Rule NextRule()
    {
        var beta1 = CurrentMomentum(Beta1);
        var isInside = MaximumEpsilon == MaximumEpsilon.InsideMaximum;
        return new Rule(
            CurrentLearningRate,
            CurrentLearningRate / (1 - Math.Pow(beta1, Steps + 1)),
            1 - beta1,
            Beta2,
            isInside ? Epsilon : 0,
            isInside ? 0 : Epsilon,
            new WeightDecay(WeightDecay, WeightDecayForm));
    }

    /// <summary>The rule for one weight; the mean is corrected in the length.</summary>
    public readonly record struct Rule(
        double Rate, double Length, double Intake, double Beta2, double Inside, double Outside, WeightDecay Decay) : IUpdateRule
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Update<L>(ref L weight, L gradient, ref L first, ref L second, ref L third)
            where L : struct, ILane<L>
        {
            Decay.Apply(ref weight, ref gradient, Rate);
            first += Intake * (gradient - first);
            second = L.Max(Beta2 * second, L.Abs(gradient) + Inside);
            weight -= Length * first / (second + Outside);
        }
    }
}
