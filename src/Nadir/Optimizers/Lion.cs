using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Steps of one length for all weights, in the direction of the sign of a mean gradient.</summary>
/// <remarks>
/// Formula: w ← w − rate·sign(beta1·m + (1 − beta1)·g); m ← beta2·m + (1 − beta2)·g.
/// Twin: keras.optimizers.Lion; PyTorch has none.
/// Differences: none in arithmetic. The authors advise a rate 3 to 10 times smaller than Adam's, and a larger weightDecay.
/// Source: Chen et al. 2023, "Symbolic discovery of optimization algorithms", arXiv:2302.06675.
/// </remarks>
public sealed class Lion : Optimizer<Lion.Rule>
{
    /// <summary>Evolved sign momentum.</summary>
    /// <param name="learningRate">The length of every step; above 0.</param>
    /// <param name="beta1">The share of the mean in the direction; at least 0 and below 1.</param>
    /// <param name="beta2">The share of the mean that stays; at least 0 and below 1.</param>
    /// <param name="weightDecay">The pull of weights towards 0; 0 or above.</param>
    /// <param name="weightDecayForm">Decoupled (Keras, and the paper) or coupled.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Lion(
        double learningRate = 0.001,
        double beta1 = 0.9,
        double beta2 = 0.99,
        double weightDecay = 0,
        WeightDecayForm weightDecayForm = WeightDecayForm.Decoupled)
        : base(learningRate)
    {
        Beta1 = Require.Fraction(beta1);
        Beta2 = Require.Fraction(beta2);
        WeightDecay = Require.NotNegative(weightDecay);
        WeightDecayForm = Require.Defined(weightDecayForm);
    }

    /// <summary>The share of the mean in the direction.</summary>
    public double Beta1 { get; }

    /// <summary>The share of the mean that stays.</summary>
    public double Beta2 { get; }

    /// <summary>The pull of weights towards 0.</summary>
    public double WeightDecay { get; }

    /// <summary>How weights are pulled towards 0.</summary>
    public WeightDecayForm WeightDecayForm { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> SlotNames => ["mean"];

    /// <inheritdoc/>
    protected override Rule NextRule() =>
        new(CurrentLearningRate, 1 - CurrentMomentum(Beta1), 1 - Beta2, new WeightDecay(WeightDecay, WeightDecayForm));

    /// <summary>The rule for one weight.</summary>
    public readonly record struct Rule(double Rate, double DirectionIntake, double MeanIntake, WeightDecay Decay) : IUpdateRule
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Update<L>(ref L weight, L gradient, ref L first, ref L second, ref L third)
            where L : struct, ILane<L>
        {
            Decay.Apply(ref weight, ref gradient, Rate);
            var change = gradient - first;
            var direction = first + (DirectionIntake * change);

            // Where it is neither above nor below 0 it is 0, which does not move, or no number, which must not be hidden.
            weight -= L.Select(direction > 0, Rate, L.Select(direction < 0, -Rate, direction));
            first += MeanIntake * change;
        }
    }
}
