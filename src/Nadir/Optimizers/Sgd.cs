using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Stochastic gradient descent, with momentum, Nesterov's look-ahead and time decay.</summary>
/// <remarks>
/// Formula: w ← w − rate·g; with momentum v ← momentum·v − rate·g and w ← w + v, or w ← w + momentum·v − rate·g with nesterov;
/// rate = learningRate ÷ (1 + decay·t), t steps taken so far.
/// Twin: keras.optimizers.SGD, torch.optim.SGD (convention pyTorch).
/// Differences: PyTorch's momentum holds gradients (v ← momentum·v + g, step −rate·v), which differs while the rate changes;
/// only PyTorch has dampening; Keras pulls weights towards 0 directly, PyTorch through the gradient. decay is that of Keras 2.
/// Source: Sutskever, Martens, Dahl, Hinton 2013, "On the importance of initialization and momentum in deep learning".
/// </remarks>
public sealed class Sgd : Optimizer<Sgd.Rule>
{
    /// <summary>Gradient descent.</summary>
    /// <param name="learningRate">The length of a step; above 0.</param>
    /// <param name="momentum">The share of the last step that goes on; at least 0 and below 1.</param>
    /// <param name="nesterov">Look ahead along the momentum.</param>
    /// <param name="decay">How fast the rate falls with the steps; 0 or above.</param>
    /// <param name="dampening">The share of the gradient that momentum does not take in, but at the first step; from 0 to 1.</param>
    /// <param name="weightDecay">The pull of weights towards 0; 0 or above.</param>
    /// <param name="momentumForm">Whether v holds steps or gradients; as the convention says when left out.</param>
    /// <param name="weightDecayForm">Decoupled or coupled; as the convention says when left out.</param>
    /// <param name="convention">Keras: momentumForm rateInside, weightDecayForm decoupled. PyTorch: rateOutside, coupled.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Sgd(
        double learningRate = 0.01,
        double momentum = 0,
        bool nesterov = false,
        double decay = 0,
        double dampening = 0,
        double weightDecay = 0,
        MomentumForm? momentumForm = null,
        WeightDecayForm? weightDecayForm = null,
        Convention convention = Convention.Keras)
        : base(learningRate, decay)
    {
        Convention = Require.Defined(convention);
        Momentum = Require.Fraction(momentum);
        Nesterov = nesterov;
        Dampening = Require.Probability(dampening);
        WeightDecay = Require.NotNegative(weightDecay);
        var isKeras = convention == Convention.Keras;
        MomentumForm = Require.Defined(
            momentumForm ?? (isKeras ? MomentumForm.RateInside : MomentumForm.RateOutside), nameof(momentumForm));
        WeightDecayForm = Require.Defined(
            weightDecayForm ?? (isKeras ? WeightDecayForm.Decoupled : WeightDecayForm.Coupled), nameof(weightDecayForm));
    }

    /// <summary>The share of the last step that goes on.</summary>
    public double Momentum { get; }

    /// <summary>Whether to look ahead along the momentum.</summary>
    public bool Nesterov { get; }

    /// <summary>The share of the gradient that momentum does not take in.</summary>
    public double Dampening { get; }

    /// <summary>The pull of weights towards 0.</summary>
    public double WeightDecay { get; }

    /// <summary>Whether v holds steps or gradients.</summary>
    public MomentumForm MomentumForm { get; }

    /// <summary>How weights are pulled towards 0.</summary>
    public WeightDecayForm WeightDecayForm { get; }

    /// <summary>Whose arithmetic it follows where nothing else is said.</summary>
    public Convention Convention { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> SlotNames => Momentum > 0 ? ["momentum"] : [];

    /// <inheritdoc/>
    protected override Rule NextRule() => new(
        CurrentLearningRate,
        Momentum > 0 ? CurrentMomentum(Momentum) : 0,
        Nesterov,
        Steps == 0 ? 1 : 1 - Dampening,
        MomentumForm == MomentumForm.RateInside,
        new WeightDecay(WeightDecay, WeightDecayForm));

    /// <summary>The rule for one weight.</summary>
    public readonly record struct Rule(double Rate, double Momentum, bool Nesterov, double Intake, bool RateInside, WeightDecay Decay) : IUpdateRule
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Update<L>(ref L weight, L gradient, ref L first, ref L second, ref L third)
            where L : struct, ILane<L>
        {
            Decay.Apply(ref weight, ref gradient, Rate);
            if (Momentum == 0)
            {
                weight -= Rate * gradient;
            }
            else if (RateInside)
            {
                first = (Momentum * first) - (Rate * Intake * gradient);
                weight += Nesterov ? (Momentum * first) - (Rate * gradient) : first;
            }
            else
            {
                first = (Momentum * first) + (Intake * gradient);
                weight -= Rate * (Nesterov ? gradient + (Momentum * first) : first);
            }
        }
    }
}
