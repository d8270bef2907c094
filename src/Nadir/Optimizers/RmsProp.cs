using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Divides each weight's step by the root of a running mean of its squared gradients.</summary>
/// <remarks>
/// Formula: v ← rho·v + (1 − rho)·g²; step = rate·g ÷ √(v + ε); centered: √(v − c² + ε) with c ← rho·c + (1 − rho)·g;
/// w ← w − step, or with momentum b ← momentum·b + step; w ← w − b.
/// Twin: keras.optimizers.RMSprop, torch.optim.RMSprop (convention pyTorch; rho is its alpha).
/// Differences: PyTorch divides by √v + ε; its momentum holds g ÷ (√v + ε) and the step is rate·b; Keras pulls weights towards 0
/// directly, PyTorch through the gradient. v − c² is kept from falling below 0 by rounding, which neither twin does.
/// TensorFlow.js takes √(v − c² − ε).
/// Source: Tieleman, Hinton 2012, "Lecture 6.5: rmsprop"; centered: Graves 2013, arXiv:1308.0850.
/// </remarks>
public sealed class RmsProp : Optimizer<RmsProp.Rule>
{
    /// <summary>Root mean square propagation.</summary>
    /// <param name="learningRate">About the length of a step; above 0; as the convention says when left out.</param>
    /// <param name="rho">The share of the means that stays; at least 0 and below 1; as the convention says when left out.</param>
    /// <param name="momentum">The share of the last step that goes on; at least 0 and below 1.</param>
    /// <param name="epsilon">Keeps the division from 0; above 0; as the convention says when left out.</param>
    /// <param name="centered">Divide by the gradient's deviation from its mean, not by its size.</param>
    /// <param name="weightDecay">The pull of weights towards 0; 0 or above.</param>
    /// <param name="epsilonPlacement">Inside or outside the root; as the convention says when left out.</param>
    /// <param name="momentumForm">Whether momentum holds steps or gradients; as the convention says when left out.</param>
    /// <param name="weightDecayForm">Decoupled or coupled; as the convention says when left out.</param>
    /// <param name="convention">Keras: rate 0.001, rho 0.9, epsilon 1e-7, insideRoot, rateInside, decoupled. PyTorch: 0.01, 0.99, 1e-8, outsideRoot, rateOutside, coupled.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range, or there is no corrected root.</exception>
    public RmsProp(
        double? learningRate = null,
        double? rho = null,
        double momentum = 0,
        double? epsilon = null,
        bool centered = false,
        double weightDecay = 0,
        EpsilonPlacement? epsilonPlacement = null,
        MomentumForm? momentumForm = null,
        WeightDecayForm? weightDecayForm = null,
        Convention convention = Convention.Keras)
        : base(Require.Positive(learningRate ?? (convention == Convention.Keras ? 0.001 : 0.01), nameof(learningRate)))
    {
        Convention = Require.Defined(convention);
        var isKeras = convention == Convention.Keras;
        Rho = Require.Fraction(rho ?? (isKeras ? 0.9 : 0.99), nameof(rho));
        Momentum = Require.Fraction(momentum);
        Epsilon = Require.Positive(epsilon ?? (isKeras ? 1e-7 : 1e-8), nameof(epsilon));
        Centered = centered;
        WeightDecay = Require.NotNegative(weightDecay);
        EpsilonPlacement = Require.Defined(
            epsilonPlacement ?? (isKeras ? EpsilonPlacement.InsideRoot : EpsilonPlacement.OutsideRoot), nameof(epsilonPlacement));
        if (EpsilonPlacement == EpsilonPlacement.OutsideCorrectedRoot)
            throw Error.OutOfRange($"RmsProp corrects no mean for its start at 0: epsilonPlacement is insideRoot or outsideRoot, got {epsilonPlacement}.", nameof(epsilonPlacement));
        MomentumForm = Require.Defined(
            momentumForm ?? (isKeras ? MomentumForm.RateInside : MomentumForm.RateOutside), nameof(momentumForm));
        WeightDecayForm = Require.Defined(
            weightDecayForm ?? (isKeras ? WeightDecayForm.Decoupled : WeightDecayForm.Coupled), nameof(weightDecayForm));
    }

    /// <summary>The share of the means that stays.</summary>
    public double Rho { get; }

    /// <summary>The share of the last step that goes on.</summary>
    public double Momentum { get; }

    /// <summary>Keeps the division from 0.</summary>
    public double Epsilon { get; }

    /// <summary>Whether to divide by the deviation from the mean.</summary>
    public bool Centered { get; }

    /// <summary>The pull of weights towards 0.</summary>
    public double WeightDecay { get; }

    /// <summary>Where epsilon stands.</summary>
    public EpsilonPlacement EpsilonPlacement { get; }

    /// <summary>Whether momentum holds steps or gradients.</summary>
    public MomentumForm MomentumForm { get; }

    /// <summary>How weights are pulled towards 0.</summary>
    public WeightDecayForm WeightDecayForm { get; }

    /// <summary>Whose arithmetic and defaults it follows where nothing else is said.</summary>
    public Convention Convention { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> SlotNames => (Centered, Momentum > 0) switch
    {
        (false, false) => ["variance"],
        (false, true) => ["variance", "momentum"],
        (true, false) => ["variance", "mean"],
        _ => ["variance", "mean", "momentum"],
    };

    /// <inheritdoc/>
    protected override Rule NextRule()
    {
        var isInside = EpsilonPlacement == EpsilonPlacement.InsideRoot;
        var (inner, outer) = MomentumForm == MomentumForm.RateInside ? (CurrentLearningRate, 1.0) : (1, CurrentLearningRate);
        return new Rule(
            CurrentLearningRate,
            inner,
            outer,
            1 - Rho,
            Momentum > 0 ? CurrentMomentum(Momentum) : 0,
            isInside ? Epsilon : 0,
            isInside ? 0 : Epsilon,
            Centered,
            new WeightDecay(WeightDecay, WeightDecayForm));
    }

    /// <summary>The rule for one weight; the rate stands in what momentum holds, or before it.</summary>
    public readonly record struct Rule(
        double Rate,
        double InnerRate,
        double OuterRate,
        double Intake,
        double Momentum,
        double Inside,
        double Outside,
        bool Centered,
        WeightDecay Decay) : IUpdateRule
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Update<L>(ref L weight, L gradient, ref L first, ref L second, ref L third)
            where L : struct, ILane<L>
        {
            Decay.Apply(ref weight, ref gradient, Rate);
            first += Intake * ((gradient * gradient) - first);
            var variance = first;
            if (Centered)
            {
                second += Intake * (gradient - second);
                variance = L.Max(first - (second * second), 0);
            }

            var step = InnerRate * gradient / (L.Sqrt(variance + Inside) + Outside);
            if (Momentum != 0 && Centered)
                step = third = (Momentum * third) + step;
            else if (Momentum != 0)
                step = second = (Momentum * second) + step;
            weight -= OuterRate * step;
        }
    }
}
