using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>AdamW that needs no falling rate: gradients are taken between the point that steps and the average of its places.</summary>
/// <remarks>
/// Formula: v ← beta2·v + (1 − beta2)·g², g taken at y; z ← z − rate·g ÷ (√(v ÷ (1 − beta2ᵗ)) + ε); x ← (1 − c)·x + c·z;
/// y = (1 − beta1)·z + beta1·x; c = p ÷ (sum of all p so far), p = t^stepPower·(largest rate so far)^ratePower;
/// rate = learningRate·min(1, t ÷ warmupSteps).
/// The weights of the model are y; x are those to evaluate by: validation and Evaluate take them by themselves, Predict and Save
/// within <c>using (model.UseEvaluationWeights())</c>. Weights that are changed between steps change x so that y fits.
/// Twin: keras.optimizers.ScheduleFreeAdamW; PyTorch has none, the authors' package schedulefree.AdamWScheduleFree is meant by
/// convention pyTorch.
/// Differences: Keras averages all places alike (ratePower 0), the authors by the square of the rate, which differs only while the
/// rate changes; weight decay shrinks the average in Keras, the stepping point in the authors' code (scheduleFreeDecay). In both,
/// whoever trains has to change between y and x. The paper's own experiments corrected v in the rate instead.
/// Source: Defazio, Yang, Mehta, Mishchenko, Khaled, Cutkosky 2024, "The road less scheduled", arXiv:2405.15682.
/// </remarks>
public sealed class ScheduleFreeAdamW : Optimizer<ScheduleFreeAdamW.Rule>
{
    private readonly double[] averaging = [0, 0];

    /// <summary>Schedule-free adaptive moments, decoupled weight decay.</summary>
    /// <param name="learningRate">About the length of a step; above 0. About 1 to 10 times AdamW's.</param>
    /// <param name="beta1">How near the average gradients are taken; above 0 and below 1.</param>
    /// <param name="beta2">The share of the mean squared gradient that stays; at least 0 and below 1.</param>
    /// <param name="epsilon">Keeps the division from 0; above 0.</param>
    /// <param name="weightDecay">The pull of weights towards 0; 0 or above.</param>
    /// <param name="warmupSteps">Over how many steps the rate rises to its full size; 0 or above.</param>
    /// <param name="stepPower">The power of the step's number in its share of the average; 0 or above.</param>
    /// <param name="ratePower">The power of the rate in a step's share of the average; 0 or above; as the convention says when left out.</param>
    /// <param name="scheduleFreeDecay">Which point is pulled; as the convention says when left out.</param>
    /// <param name="convention">Keras: ratePower 0, intoAverage. PyTorch (the authors' package): 2, intoSteps.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public ScheduleFreeAdamW(
        double learningRate = 0.0025,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double epsilon = 1e-8,
        double weightDecay = 0,
        int warmupSteps = 0,
        double stepPower = 0,
        double? ratePower = null,
        ScheduleFreeDecay? scheduleFreeDecay = null,
        Convention convention = Convention.Keras)
        : base(learningRate)
    {
        Convention = Require.Defined(convention);
        var isKeras = convention == Convention.Keras;
        Beta1 = Require.Fraction(Require.Positive(beta1), nameof(beta1));
        Beta2 = Require.Fraction(beta2);
        Epsilon = Require.Positive(epsilon);
        WeightDecay = Require.NotNegative(weightDecay);
        WarmupSteps = Require.NotNegative(warmupSteps);
        StepPower = Require.NotNegative(stepPower);
        RatePower = Require.NotNegative(ratePower ?? (isKeras ? 0 : 2), nameof(ratePower));
        ScheduleFreeDecay = Require.Defined(
            scheduleFreeDecay ?? (isKeras ? ScheduleFreeDecay.IntoAverage : ScheduleFreeDecay.IntoSteps), nameof(scheduleFreeDecay));
    }

    /// <summary>How near the average gradients are taken.</summary>
    public double Beta1 { get; }

    /// <summary>The share of the mean squared gradient that stays.</summary>
    public double Beta2 { get; }

    /// <summary>Keeps the division from 0.</summary>
    public double Epsilon { get; }

    /// <summary>The pull of weights towards 0.</summary>
    public double WeightDecay { get; }

    /// <summary>Over how many steps the rate rises to its full size.</summary>
    public int WarmupSteps { get; }

    /// <summary>The power of the step's number in its share of the average.</summary>
    public double StepPower { get; }

    /// <summary>The power of the rate in a step's share of the average.</summary>
    public double RatePower { get; }

    /// <summary>Which point weight decay pulls.</summary>
    public ScheduleFreeDecay ScheduleFreeDecay { get; }

    /// <summary>Whose arithmetic it follows where nothing else is said.</summary>
    public Convention Convention { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> SlotNames => ["stepped", "average", "variance"];

    /// <inheritdoc/>
    protected override bool HasOwnEvaluationWeights => true;

    /// <inheritdoc/>
    protected override Tensor? EvaluationWeight(Parameter parameter, IReadOnlyList<Tensor> slots) => slots[1];

    /// <summary>The largest rate so far, and the sum of the steps' shares.</summary>
    protected internal override Span<double> Numbers => averaging;

    /// <inheritdoc/>
    protected override double? SlotStart(int slot) => slot == 2 ? 0 : null;

    /// <inheritdoc/>
    protected override Rule NextRule()
    {
        var step = Steps + 1;
        var rate = CurrentLearningRate * (step < WarmupSteps ? (double)step / WarmupSteps : 1);
        averaging[0] = Math.Max(averaging[0], rate);
        var share = Math.Pow(step, StepPower) * Math.Pow(averaging[0], RatePower);
        averaging[1] += share;
        var root = Math.Sqrt(1 - Math.Pow(Beta2, step));
        var intoSteps = ScheduleFreeDecay == ScheduleFreeDecay.IntoSteps;
        return new Rule(
            rate * root,
            Beta1,
            1 / Beta1,
            1 - Beta2,
            Epsilon * root,
            averaging[1] == 0 ? 0 : share / averaging[1],
            intoSteps ? rate * WeightDecay : 0,
            intoSteps ? 0 : CurrentLearningRate * WeightDecay);
    }

    /// <summary>The rule for one weight: z, x and v are its slots, y the weight.</summary>
    public readonly record struct Rule(
        double Length,
        double Beta1,
        double InverseBeta1,
        double VarianceIntake,
        double Outside,
        double Share,
        double StepDecay,
        double AverageDecay) : IUpdateRule
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Update<L>(ref L weight, L gradient, ref L first, ref L second, ref L third)
            where L : struct, ILane<L>
        {
            weight -= AverageDecay * weight;
            second += InverseBeta1 * (weight - (first + (Beta1 * (second - first))));
            third += VarianceIntake * ((gradient * gradient) - third);
            first -= (Length * gradient / (L.Sqrt(third) + Outside)) + (StepDecay * weight);
            second += Share * (first - second);
            weight = first + (Beta1 * (second - first));
        }
    }
}
