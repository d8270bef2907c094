using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Gradient descent with a slowly falling rate that also averages the weights it passes.</summary>
/// <remarks>
/// Formula: with t steps taken: η = learningRate ÷ (1 + lambda·learningRate·t)^alpha; w ← (1 − lambda·η)·w − η·g;
/// average ← average + μ·(w − average), μ = 1 ÷ max(1, t − averagingStart).
/// Twin: torch.optim.ASGD; Keras has none.
/// Differences: none in arithmetic. The average is <c>optimizer.Slot(parameter, "average")</c>, PyTorch's state "ax"; PyTorch
/// leaves it there, and so do we unless evaluateAverage makes it the weights to evaluate by (UseEvaluationWeights).
/// Source: Polyak, Juditsky 1992, "Acceleration of stochastic approximation by averaging"; rates: Bottou's ASGD, as torch.optim.ASGD.
/// </remarks>
public sealed class Asgd : Optimizer<Asgd.Rule>
{
    /// <summary>Averaged gradient descent.</summary>
    /// <param name="learningRate">The length of the first steps; above 0.</param>
    /// <param name="lambda">How fast the rate falls, and a pull of weights towards 0; 0 or above.</param>
    /// <param name="alpha">The power by which the rate falls; 0 or above.</param>
    /// <param name="averagingStart">The step at which averaging begins; 0 or above. Before, the average is the weights.</param>
    /// <param name="weightDecay">A further pull of weights towards 0; 0 or above.</param>
    /// <param name="weightDecayForm">Coupled (PyTorch) or decoupled.</param>
    /// <param name="singleRates">Whether η and μ are rounded to float32, as PyTorch keeps them whatever the weights are.</param>
    /// <param name="evaluateAverage">Whether models are evaluated by the average.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Asgd(
        double learningRate = 0.01,
        double lambda = 1e-4,
        double alpha = 0.75,
        double averagingStart = 1e6,
        double weightDecay = 0,
        WeightDecayForm weightDecayForm = WeightDecayForm.Coupled,
        bool singleRates = true,
        bool evaluateAverage = false)
        : base(learningRate)
    {
        Lambda = Require.NotNegative(lambda);
        Alpha = Require.NotNegative(alpha);
        AveragingStart = Require.NotNegative(averagingStart);
        WeightDecay = Require.NotNegative(weightDecay);
        WeightDecayForm = Require.Defined(weightDecayForm);
        SingleRates = singleRates;
        EvaluateAverage = evaluateAverage;
    }

    /// <summary>How fast the rate falls, and a pull of weights towards 0.</summary>
    public double Lambda { get; }

    /// <summary>The power by which the rate falls.</summary>
    public double Alpha { get; }

    /// <summary>The step at which averaging begins.</summary>
    public double AveragingStart { get; }

    /// <summary>A further pull of weights towards 0.</summary>
    public double WeightDecay { get; }

    /// <summary>How weights are pulled towards 0.</summary>
    public WeightDecayForm WeightDecayForm { get; }

    /// <summary>Whether η and μ are rounded to float32.</summary>
    public bool SingleRates { get; }

    /// <summary>Whether models are evaluated by the average.</summary>
    public bool EvaluateAverage { get; }

    /// <inheritdoc/>
    public override bool KeepsStart => Lambda == 0;

    /// <inheritdoc/>
    public override IReadOnlyList<string> SlotNames => ["average"];

    /// <inheritdoc/>
    protected override double? SlotStart(int slot) => null;

    /// <inheritdoc/>
    protected override bool HasOwnEvaluationWeights => EvaluateAverage;

    /// <inheritdoc/>
    protected override Tensor? EvaluationWeight(Parameter parameter, IReadOnlyList<Tensor> slots) => EvaluateAverage ? slots[0] : null;

    /// <inheritdoc/>
    protected override Rule NextRule()
    {
        var rate = Rounded(CurrentLearningRate / Math.Pow(1 + (Lambda * CurrentLearningRate * Steps), Alpha));
        var share = Rounded(1 / Math.Max(1, Steps - AveragingStart));
        return new Rule(rate, 1 - (Lambda * rate), share, new WeightDecay(WeightDecay, WeightDecayForm));
    }

    private double Rounded(double number) => SingleRates ? (float)number : number;

    /// <summary>The rule for one weight.</summary>
    public readonly record struct Rule(double Rate, double Shrinkage, double Share, WeightDecay Decay) : IUpdateRule
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Update<L>(ref L weight, L gradient, ref L first, ref L second, ref L third)
            where L : struct, ILane<L>
        {
            Decay.Apply(ref weight, ref gradient, Rate);
            weight = (Shrinkage * weight) - (Rate * gradient);
            first = Share == 1 ? weight : first + (Share * (weight - first));
        }
    }
}
