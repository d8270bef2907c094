using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Divides each weight's step by the root of all its squared gradients so far: rare directions move further.</summary>
/// <remarks>
/// Formula: s ← s + g²; w ← w − rate·g ÷ √(s + ε); rate = learningRate ÷ (1 + decay·t), t steps taken so far.
/// Twin: keras.optimizers.Adagrad, torch.optim.Adagrad (convention pyTorch; decay is its lr_decay).
/// Differences: PyTorch divides by √s + ε; Keras starts s at 0.1, PyTorch at 0; Keras pulls weights towards 0 directly,
/// PyTorch through the gradient; only PyTorch has decay.
/// Source: Duchi, Hazan, Singer 2011, "Adaptive subgradient methods for online learning and stochastic optimization".
/// </remarks>
public sealed class Adagrad : Optimizer<Adagrad.Rule>
{
    /// <summary>Adaptive gradients.</summary>
    /// <param name="learningRate">The length of the first steps; above 0; as the convention says when left out.</param>
    /// <param name="initialAccumulator">Where s starts; 0 or above; as the convention says when left out.</param>
    /// <param name="epsilon">Keeps the division from 0; as the convention says when left out.</param>
    /// <param name="decay">How fast the rate falls with the steps; 0 or above.</param>
    /// <param name="weightDecay">The pull of weights towards 0; 0 or above.</param>
    /// <param name="epsilonPlacement">Inside or outside the root; as the convention says when left out.</param>
    /// <param name="weightDecayForm">Decoupled or coupled; as the convention says when left out.</param>
    /// <param name="convention">Keras: rate 0.001, initialAccumulator 0.1, epsilon 1e-7, insideRoot, decoupled. PyTorch: 0.01, 0, 1e-10, outsideRoot, coupled.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range, or there is no corrected root.</exception>
    public Adagrad(
        double? learningRate = null,
        double? initialAccumulator = null,
        double? epsilon = null,
        double decay = 0,
        double weightDecay = 0,
        EpsilonPlacement? epsilonPlacement = null,
        WeightDecayForm? weightDecayForm = null,
        Convention convention = Convention.Keras)
        : base(Require.Positive(learningRate ?? (convention == Convention.Keras ? 0.001 : 0.01), nameof(learningRate)), decay)
    {
        Convention = Require.Defined(convention);
        var isKeras = convention == Convention.Keras;
        InitialAccumulator = Require.NotNegative(initialAccumulator ?? (isKeras ? 0.1 : 0), nameof(initialAccumulator));
        Epsilon = Require.Positive(epsilon ?? (isKeras ? 1e-7 : 1e-10), nameof(epsilon));
        WeightDecay = Require.NotNegative(weightDecay);
        EpsilonPlacement = Require.Defined(
            epsilonPlacement ?? (isKeras ? EpsilonPlacement.InsideRoot : EpsilonPlacement.OutsideRoot), nameof(epsilonPlacement));
        if (EpsilonPlacement == EpsilonPlacement.OutsideCorrectedRoot)
            throw Error.OutOfRange($"Adagrad sums squares and corrects nothing: epsilonPlacement is insideRoot or outsideRoot, got {epsilonPlacement}.", nameof(epsilonPlacement));
        WeightDecayForm = Require.Defined(
            weightDecayForm ?? (isKeras ? WeightDecayForm.Decoupled : WeightDecayForm.Coupled), nameof(weightDecayForm));
    }

    /// <summary>Where s starts.</summary>
    public double InitialAccumulator { get; }

    /// <summary>Keeps the division from 0.</summary>
    public double Epsilon { get; }

    /// <summary>The pull of weights towards 0.</summary>
    public double WeightDecay { get; }

    /// <summary>Where epsilon stands.</summary>
    public EpsilonPlacement EpsilonPlacement { get; }

    /// <summary>How weights are pulled towards 0.</summary>
    public WeightDecayForm WeightDecayForm { get; }

    /// <summary>Whose arithmetic and defaults it follows where nothing else is said.</summary>
    public Convention Convention { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> SlotNames => ["sumOfSquares"];

    /// <inheritdoc/>
    protected override double? SlotStart(int slot) => InitialAccumulator;

    /// <inheritdoc/>
    protected override Rule NextRule()
    {
        var isInside = EpsilonPlacement == EpsilonPlacement.InsideRoot;
        return new Rule(CurrentLearningRate, isInside ? Epsilon : 0, isInside ? 0 : Epsilon, new WeightDecay(WeightDecay, WeightDecayForm));
    }

    /// <summary>The rule for one weight.</summary>
    public readonly record struct Rule(double Rate, double Inside, double Outside, WeightDecay Decay) : IUpdateRule
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Update<L>(ref L weight, L gradient, ref L first, ref L second, ref L third)
            where L : struct, ILane<L>
        {
            Decay.Apply(ref weight, ref gradient, Rate);
            first += gradient * gradient;
            weight -= Rate * gradient / (L.Sqrt(first + Inside) + Outside);
        }
    }
}
