using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Steps in the weights' own units: the root mean square of earlier steps over that of the gradients.</summary>
/// <remarks>
/// Formula: s ← rho·s + (1 − rho)·g²; step = √(d + ε) ÷ √(s + ε)·g; d ← rho·d + (1 − rho)·step²; w ← w − rate·step.
/// Twin: keras.optimizers.Adadelta, torch.optim.Adadelta (convention pyTorch).
/// Differences: the arithmetic is the same; defaults differ, and Keras pulls weights towards 0 directly, PyTorch through the
/// gradient. Neither has decay, the rate's fall with the steps (Keras 2 had).
/// Source: Zeiler 2012, arXiv:1212.5701 (rate 1).
/// </remarks>
public sealed class Adadelta : Optimizer<Adadelta.Rule>
{
    /// <summary>Adaptive steps without a unit.</summary>
    /// <param name="learningRate">Multiplies the step; above 0; as the convention says when left out.</param>
    /// <param name="rho">The share of both means that stays; at least 0 and below 1; as the convention says when left out.</param>
    /// <param name="epsilon">Lets the first steps begin; above 0; as the convention says when left out.</param>
    /// <param name="decay">How fast the rate falls with the steps; 0 or above.</param>
    /// <param name="weightDecay">The pull of weights towards 0; 0 or above.</param>
    /// <param name="weightDecayForm">Decoupled or coupled; as the convention says when left out.</param>
    /// <param name="convention">Keras: rate 0.001, rho 0.95, epsilon 1e-7, decoupled. PyTorch: 1, 0.9, 1e-6, coupled.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Adadelta(
        double? learningRate = null,
        double? rho = null,
        double? epsilon = null,
        double decay = 0,
        double weightDecay = 0,
        WeightDecayForm? weightDecayForm = null,
        Convention convention = Convention.Keras)
        : base(Require.Positive(learningRate ?? (convention == Convention.Keras ? 0.001 : 1), nameof(learningRate)), decay)
    {
        Convention = Require.Defined(convention);
        var isKeras = convention == Convention.Keras;
        Rho = Require.Fraction(rho ?? (isKeras ? 0.95 : 0.9), nameof(rho));
        Epsilon = Require.Positive(epsilon ?? (isKeras ? 1e-7 : 1e-6), nameof(epsilon));
        WeightDecay = Require.NotNegative(weightDecay);
        WeightDecayForm = Require.Defined(
            weightDecayForm ?? (isKeras ? WeightDecayForm.Decoupled : WeightDecayForm.Coupled), nameof(weightDecayForm));
    }

    /// <summary>The share of both means that stays.</summary>
    public double Rho { get; }

    /// <summary>Lets the first steps begin.</summary>
    public double Epsilon { get; }

    /// <summary>The pull of weights towards 0.</summary>
    public double WeightDecay { get; }

    /// <summary>How weights are pulled towards 0.</summary>
    public WeightDecayForm WeightDecayForm { get; }

    /// <summary>Whose defaults it follows where nothing else is said.</summary>
    public Convention Convention { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> SlotNames => ["squaredGradient", "squaredStep"];

    /// <inheritdoc/>
    protected override Rule NextRule() => new(CurrentLearningRate, 1 - Rho, Epsilon, new WeightDecay(WeightDecay, WeightDecayForm));

    /// <summary>The rule for one weight.</summary>
    public readonly record struct Rule(double Rate, double Intake, double Epsilon, WeightDecay Decay) : IUpdateRule
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Update<L>(ref L weight, L gradient, ref L first, ref L second, ref L third)
            where L : struct, ILane<L>
        {
            Decay.Apply(ref weight, ref gradient, Rate);
            first += Intake * ((gradient * gradient) - first);
            var step = L.Sqrt(second + Epsilon) / L.Sqrt(first + Epsilon) * gradient;
            second += Intake * ((step * step) - second);
            weight -= Rate * step;
        }
    }
}
