using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Steps in units of the gradient's own size: means of gradient and squared gradient, corrected for their start at 0.</summary>
/// <remarks>
/// Formula: m ← beta1·m + (1 − beta1)·g; v ← beta2·v + (1 − beta2)·g²; m̂ = m ÷ (1 − beta1ᵗ); v̂ = v ÷ (1 − beta2ᵗ);
/// w ← w − rate·m̂ ÷ √v̂, with epsilon as epsilonPlacement says. With amsgrad the largest v so far stands for v.
/// Twin: keras.optimizers.Adam, torch.optim.Adam (convention pyTorch).
/// Differences: Keras adds epsilon to √v before the correction (the paper's ε̂), PyTorch to √v̂; Keras pulls weights towards 0
/// directly, PyTorch through the gradient. Neither has decay, the rate's fall with the steps (Keras 2 had).
/// Source: Kingma, Ba 2014, arXiv:1412.6980.
/// </remarks>
public sealed class Adam : Optimizer<Adam.Rule>
{
    /// <summary>Adaptive moments.</summary>
    /// <param name="learningRate">About the length of a step; above 0.</param>
    /// <param name="beta1">The share of the mean gradient that stays; at least 0 and below 1.</param>
    /// <param name="beta2">The share of the mean squared gradient that stays; at least 0 and below 1.</param>
    /// <param name="epsilon">Keeps the division from 0; as the convention says when left out.</param>
    /// <param name="amsgrad">Divide by the largest v so far (Reddi, Kale, Kumar 2018, arXiv:1904.09237).</param>
    /// <param name="decay">How fast the rate falls with the steps; 0 or above.</param>
    /// <param name="weightDecay">The pull of weights towards 0; 0 or above.</param>
    /// <param name="epsilonPlacement">Inside the root, outside it, or outside the corrected root; as the convention says when left out.</param>
    /// <param name="weightDecayForm">Decoupled or coupled; as the convention says when left out.</param>
    /// <param name="convention">Keras: epsilon 1e-7, outsideRoot, decoupled. PyTorch: 1e-8, outsideCorrectedRoot, coupled.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Adam(
        double learningRate = 0.001,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double? epsilon = null,
        bool amsgrad = false,
        double decay = 0,
        double weightDecay = 0,
        EpsilonPlacement? epsilonPlacement = null,
        WeightDecayForm? weightDecayForm = null,
        Convention convention = Convention.Keras)
        : base(learningRate, decay)
    {
        Convention = Require.Defined(convention);
        var isKeras = convention == Convention.Keras;
        Beta1 = Require.Fraction(beta1);
        Beta2 = Require.Fraction(beta2);
        Epsilon = Require.Positive(epsilon ?? (isKeras ? 1e-7 : 1e-8), nameof(epsilon));
        Amsgrad = amsgrad;
        WeightDecay = Require.NotNegative(weightDecay);
        EpsilonPlacement = Require.Defined(
            epsilonPlacement ?? (isKeras ? EpsilonPlacement.OutsideRoot : EpsilonPlacement.OutsideCorrectedRoot), nameof(epsilonPlacement));
        WeightDecayForm = Require.Defined(
            weightDecayForm ?? (isKeras ? WeightDecayForm.Decoupled : WeightDecayForm.Coupled), nameof(weightDecayForm));
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

    /// <summary>How weights are pulled towards 0.</summary>
    public WeightDecayForm WeightDecayForm { get; }

    /// <summary>Whose arithmetic and defaults it follows where nothing else is said.</summary>
    public Convention Convention { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> SlotNames => Amsgrad ? ["mean", "variance", "largestVariance"] : ["mean", "variance"];

    /// <inheritdoc/>
    protected override Rule NextRule() => Rule.Of(
        Steps + 1,
        CurrentLearningRate,
        CurrentMomentum(Beta1),
        Beta2,
        Epsilon,
        EpsilonPlacement,
        Amsgrad,
        new WeightDecay(WeightDecay, WeightDecayForm));

    /// <summary>The rule for one weight; √v is corrected in the length and in what stands outside the root.</summary>
    public readonly record struct Rule(
        double Rate, double Length, double MeanIntake, double VarianceIntake, double Inside, double Outside, bool Amsgrad, WeightDecay Decay) : IUpdateRule
    {
        internal static Rule Of(
            long step, double rate, double beta1, double beta2, double epsilon, EpsilonPlacement placement, bool amsgrad, WeightDecay decay)
        {
            var root = Math.Sqrt(1 - Math.Pow(beta2, step));
            var (inside, outside) = placement switch
            {
                EpsilonPlacement.InsideRoot => (epsilon, 0.0),
                EpsilonPlacement.OutsideRoot => (0, epsilon),
                _ => (0, epsilon * root),
            };
            return new Rule(rate, rate * root / (1 - Math.Pow(beta1, step)), 1 - beta1, 1 - beta2, inside, outside, amsgrad, decay);
        }

        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Update<L>(ref L weight, L gradient, ref L first, ref L second, ref L third)
            where L : struct, ILane<L>
        {
            Decay.Apply(ref weight, ref gradient, Rate);
            first += MeanIntake * (gradient - first);
            second += VarianceIntake * ((gradient * gradient) - second);
            var variance = second;
            if (Amsgrad)
                variance = third = L.Max(third, second);
            weight -= Length * first / (L.Sqrt(variance + Inside) + Outside);
        }
    }
}
