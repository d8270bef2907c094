using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Follows the regularized leader: each weight solves a small problem over all gradients so far; l1 gives exact zeros.</summary>
/// <remarks>
/// Formula: n′ = n + g²; z ← z + g + 2·l2Shrinkage·w − (n′^p − n^p) ÷ rate·w, p = −learningRatePower; n ← n′;
/// w = 0 where |z| ≤ l1, else (sign(z)·l1 − z) ÷ ((beta + n^p) ÷ rate + 2·l2).
/// Twin: keras.optimizers.Ftrl; PyTorch has none.
/// Differences: none in arithmetic but that 0 ÷ 0, where Keras gives no number, is 0 here. l2 is half the paper's λ₂. As in Keras,
/// weights come from the sums alone: one whose gradient is 0 at the first step becomes 0, whatever it was.
/// Source: McMahan et al. 2013, "Ad click prediction: a view from the trenches"; keras.optimizers.Ftrl for l2Shrinkage.
/// </remarks>
public sealed class Ftrl : Optimizer<Ftrl.Rule>
{
    /// <summary>Follow the regularized leader.</summary>
    /// <param name="learningRate">The length of a step where the gradients' squares sum to 1; above 0.</param>
    /// <param name="learningRatePower">The power of that sum in the rate; 0 (a fixed rate) or below.</param>
    /// <param name="initialAccumulator">Where the sum starts; 0 or above.</param>
    /// <param name="l1">The pull that makes weights exactly 0; 0 or above.</param>
    /// <param name="l2">The pull towards 0 within each small problem; 0 or above.</param>
    /// <param name="l2Shrinkage">The pull towards 0 through the gradient, 2·l2Shrinkage·w; 0 or above.</param>
    /// <param name="beta">The paper's β, added to the root of the sum; 0 or above.</param>
    /// <param name="weightDecay">The pull of weights towards 0 before each step; 0 or above.</param>
    /// <param name="weightDecayForm">Decoupled (Keras) or coupled.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Ftrl(
        double learningRate = 0.001,
        double learningRatePower = -0.5,
        double initialAccumulator = 0.1,
        double l1 = 0,
        double l2 = 0,
        double l2Shrinkage = 0,
        double beta = 0,
        double weightDecay = 0,
        WeightDecayForm weightDecayForm = WeightDecayForm.Decoupled)
        : base(learningRate)
    {
        if (!double.IsFinite(learningRatePower) || learningRatePower > 0)
            throw Error.OutOfRange($"learningRatePower must be a finite number, 0 or below, so that steps do not grow, got {learningRatePower}.", nameof(learningRatePower));
        LearningRatePower = learningRatePower;
        InitialAccumulator = Require.NotNegative(initialAccumulator);
        L1 = Require.NotNegative(l1);
        L2 = Require.NotNegative(l2);
        L2Shrinkage = Require.NotNegative(l2Shrinkage);
        Beta = Require.NotNegative(beta);
        WeightDecay = Require.NotNegative(weightDecay);
        WeightDecayForm = Require.Defined(weightDecayForm);
    }

    /// <summary>The power of the sum of squares in the rate.</summary>
    public double LearningRatePower { get; }

    /// <summary>Where the sum of squares starts.</summary>
    public double InitialAccumulator { get; }

    /// <summary>The pull that makes weights exactly 0.</summary>
    public double L1 { get; }

    /// <summary>The pull towards 0 within each small problem.</summary>
    public double L2 { get; }

    /// <summary>The pull towards 0 through the gradient.</summary>
    public double L2Shrinkage { get; }

    /// <summary>What is added to the root of the sum.</summary>
    public double Beta { get; }

    /// <summary>The pull of weights towards 0 before each step.</summary>
    public double WeightDecay { get; }

    /// <summary>How weights are pulled towards 0.</summary>
    public WeightDecayForm WeightDecayForm { get; }

    /// <inheritdoc/>
    public override bool KeepsStart => false;

    /// <inheritdoc/>
    public override IReadOnlyList<string> SlotNames => ["sumOfSquares", "linear"];

    /// <inheritdoc/>
    protected override double? SlotStart(int slot) => slot == 0 ? InitialAccumulator : 0;

    /// <inheritdoc/>
    protected override Rule NextRule()
    {
        var rate = CurrentLearningRate;
        if (rate == 0)
            throw Error.State($"Ftrl divides by its learning rate, and the schedule gives 0 at step {Steps}. Let the schedule start and end above 0.");
        return new Rule(
            rate,
            1 / rate,
            -LearningRatePower,
            L1,
            (Beta / rate) + (2 * L2),
            2 * L2Shrinkage,
            new WeightDecay(WeightDecay, WeightDecayForm));
    }

    /// <summary>The rule for one weight.</summary>
    public readonly record struct Rule(
        double Rate, double InverseRate, double Power, double L1, double Curvature, double Shrinkage, WeightDecay Decay) : IUpdateRule
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Update<L>(ref L weight, L gradient, ref L first, ref L second, ref L third)
            where L : struct, ILane<L>
        {
            Decay.Apply(ref weight, ref gradient, Rate);
            var sum = first + (gradient * gradient);
            var before = Power == 0.5 ? L.Sqrt(first) : L.Pow(first, Power);
            var after = Power == 0.5 ? L.Sqrt(sum) : L.Pow(sum, Power);
            second += gradient + ((Shrinkage - (InverseRate * (after - before))) * weight);
            first = sum;
            var pull = L.Select(second > 0, L1, -L1) - second;
            weight = L.Select(L.Abs(second) <= L1, 0, pull / ((InverseRate * after) + Curvature));
        }
    }
}
