using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Adam with Nesterov's look-ahead, under a momentum that grows with the steps.</summary>
/// <remarks>
/// Formula: μₜ = beta1·(1 − ½·0.96^(t·momentumDecay)); m ← beta1·m + (1 − beta1)·g; v ← beta2·v + (1 − beta2)·g²;
/// m̂ = μₜ₊₁·m ÷ (1 − μ₁·…·μₜ₊₁) + (1 − μₜ)·g ÷ (1 − μ₁·…·μₜ); w ← w − rate·m̂ ÷ (√(v ÷ (1 − beta2ᵗ)) + ε).
/// Twin: keras.optimizers.Nadam, torch.optim.NAdam (convention pyTorch).
/// Differences: momentumDecay is 1 in Keras and 0.004 by default in PyTorch, which rounds the product of the momenta to float32
/// and up to 1.13 took μₜ twice in the longer one (momentumProduct); Keras pulls weights towards 0 directly, PyTorch through the
/// gradient; rate and epsilon have other defaults.
/// Source: Dozat 2016, "Incorporating Nesterov momentum into Adam".
/// </remarks>
public sealed class Nadam : Optimizer<Nadam.Rule>
{
    private readonly double[] product = [1];

    /// <summary>Nesterov-accelerated adaptive moments.</summary>
    /// <param name="learningRate">About the length of a step; above 0; as the convention says when left out.</param>
    /// <param name="beta1">The share of the mean gradient that stays; at least 0 and below 1.</param>
    /// <param name="beta2">The share of the mean squared gradient that stays; at least 0 and below 1.</param>
    /// <param name="epsilon">Keeps the division from 0; above 0; as the convention says when left out.</param>
    /// <param name="momentumDecay">How fast the momentum reaches beta1; 0 or above; as the convention says when left out.</param>
    /// <param name="weightDecay">The pull of weights towards 0; 0 or above.</param>
    /// <param name="momentumProduct">How the product of the momenta is kept; as the convention says when left out.</param>
    /// <param name="weightDecayForm">Decoupled or coupled; as the convention says when left out.</param>
    /// <param name="convention">Keras: rate 0.001, epsilon 1e-7, momentumDecay 1, exact, decoupled. PyTorch: 0.002, 1e-8, 0.004, single, coupled.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Nadam(
        double? learningRate = null,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double? epsilon = null,
        double? momentumDecay = null,
        double weightDecay = 0,
        MomentumProduct? momentumProduct = null,
        WeightDecayForm? weightDecayForm = null,
        Convention convention = Convention.Keras)
        : base(Require.Positive(learningRate ?? (convention == Convention.Keras ? 0.001 : 0.002), nameof(learningRate)))
    {
        Convention = Require.Defined(convention);
        var isKeras = convention == Convention.Keras;
        Beta1 = Require.Fraction(beta1);
        Beta2 = Require.Fraction(beta2);
        Epsilon = Require.Positive(epsilon ?? (isKeras ? 1e-7 : 1e-8), nameof(epsilon));
        MomentumDecay = Require.NotNegative(momentumDecay ?? (isKeras ? 1 : 0.004), nameof(momentumDecay));
        WeightDecay = Require.NotNegative(weightDecay);
        MomentumProduct = Require.Defined(
            momentumProduct ?? (isKeras ? MomentumProduct.Exact : MomentumProduct.Single), nameof(momentumProduct));
        WeightDecayForm = Require.Defined(
            weightDecayForm ?? (isKeras ? WeightDecayForm.Decoupled : WeightDecayForm.Coupled), nameof(weightDecayForm));
    }

    /// <summary>The share of the mean gradient that stays.</summary>
    public double Beta1 { get; }

    /// <summary>The share of the mean squared gradient that stays.</summary>
    public double Beta2 { get; }

    /// <summary>Keeps the division from 0.</summary>
    public double Epsilon { get; }

    /// <summary>How fast the momentum reaches beta1.</summary>
    public double MomentumDecay { get; }

    /// <summary>The pull of weights towards 0.</summary>
    public double WeightDecay { get; }

    /// <summary>How the product of the momenta is kept.</summary>
    public MomentumProduct MomentumProduct { get; }

    /// <summary>How weights are pulled towards 0.</summary>
    public WeightDecayForm WeightDecayForm { get; }

    /// <summary>Whose arithmetic and defaults it follows where nothing else is said.</summary>
    public Convention Convention { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> SlotNames => ["mean", "variance"];

    /// <inheritdoc/>
    protected internal override Span<double> Numbers => product;

    /// <inheritdoc/>
    protected override Rule NextRule()
    {
        var beta1 = CurrentMomentum(Beta1);
        var (now, next) = (Momentum(beta1, Steps + 1), Momentum(beta1, Steps + 2));
        product[0] = MomentumProduct == MomentumProduct.Exact ? product[0] * now : (float)product[0] * (float)now;
        var longer = MomentumProduct == MomentumProduct.SingleDoubled ? (float)product[0] * (float)now * (float)next : product[0] * next;
        return new Rule(
            CurrentLearningRate,
            CurrentLearningRate * next / (1 - longer),
            CurrentLearningRate * (1 - now) / (1 - product[0]),
            1 - beta1,
            1 - Beta2,
            1 / (1 - Math.Pow(Beta2, Steps + 1)),
            Epsilon,
            new WeightDecay(WeightDecay, WeightDecayForm));
    }

    private double Momentum(double beta1, long step) => beta1 * (1 - (0.5 * Math.Pow(0.96, step * MomentumDecay)));

    /// <summary>The rule for one weight.</summary>
    public readonly record struct Rule(
        double Rate,
        double MeanLength,
        double GradientLength,
        double MeanIntake,
        double VarianceIntake,
        double Correction,
        double Epsilon,
        WeightDecay Decay) : IUpdateRule
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Update<L>(ref L weight, L gradient, ref L first, ref L second, ref L third)
            where L : struct, ILane<L>
        {
            Decay.Apply(ref weight, ref gradient, Rate);
            first += MeanIntake * (gradient - first);
            second += VarianceIntake * ((gradient * gradient) - second);
            weight -= ((MeanLength * first) + (GradientLength * gradient)) / (L.Sqrt(Correction * second) + Epsilon);
        }
    }
}
