using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Adam whose step for each weight tensor is as long as the tensor itself, times the rate: for large batches.</summary>
/// <remarks>
/// Formula: m ← m + (1 − beta1)·(g − m); v ← v + (1 − beta2)·(g² − v); u = m̂ ÷ (√v̂ + ε), m̂ = m ÷ (1 − beta1ᵗ),
/// v̂ = v ÷ (1 − beta2ᵗ); w ← w − rate·(‖w‖ ÷ ‖u‖)·u, the ratio being 1 where a norm is 0.
/// Twin: keras.optimizers.Lamb. Differences: PyTorch has none; with decayInRatio it is the paper's rule, in which
/// u ← u + weightDecay·w before its norm is taken, where Keras shrinks the weights before the step.
/// Source: You et al. 2019, "Large batch optimization for deep learning: training BERT in 76 minutes", arXiv:1904.00962.
/// </remarks>
public sealed class Lamb : Optimizer
{
    private Rule rule;

    /// <summary>Layer-wise adaptive moments.</summary>
    /// <param name="learningRate">The length of a step as a share of the weights' norm; above 0.</param>
    /// <param name="beta1">The share of the mean gradient that stays; at least 0 and below 1.</param>
    /// <param name="beta2">The share of the mean squared gradient that stays; at least 0 and below 1.</param>
    /// <param name="epsilon">Keeps the division from 0; above 0.</param>
    /// <param name="weightDecay">The pull of weights towards 0; 0 or above.</param>
    /// <param name="decayInRatio">Whether the pull is a part of u, so that the ratio sees it.</param>
    /// <param name="decay">How fast the rate falls with the steps; 0 or above.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Lamb(
        double learningRate = 0.001,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double epsilon = 1e-7,
        double weightDecay = 0,
        bool decayInRatio = false,
        double decay = 0)
        : base(learningRate, decay)
    {
        Beta1 = Require.Fraction(beta1);
        Beta2 = Require.Fraction(beta2);
        Epsilon = Require.Positive(epsilon);
        WeightDecay = Require.NotNegative(weightDecay);
        DecayInRatio = decayInRatio;
    }

    /// <summary>The share of the mean gradient that stays.</summary>
    public double Beta1 { get; }

    /// <summary>The share of the mean squared gradient that stays.</summary>
    public double Beta2 { get; }

    /// <summary>Keeps the division from 0.</summary>
    public double Epsilon { get; }

    /// <summary>The pull of weights towards 0.</summary>
    public double WeightDecay { get; }

    /// <summary>Whether the pull is a part of the step whose norm is taken.</summary>
    public bool DecayInRatio { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> SlotNames => ["mean", "variance"];

    private protected override void BeginStep()
    {
        var (step, beta1) = (Steps + 1, CurrentMomentum(Beta1));
        rule = new Rule(
            1 - beta1, 1 - Beta2, 1 / (1 - Math.Pow(beta1, step)), 1 / (1 - Math.Pow(Beta2, step)), Epsilon, DecayInRatio ? WeightDecay : 0);
    }

    private protected override void Move(Parameter parameter, Tensor gradient, Tensor[] slots)
    {
        if (parameter.Value.ElementType == ElementType.Float32)
            Move<float>(parameter, gradient, slots);
        else
            Move<double>(parameter, gradient, slots);
    }

    private void Move<T>(Parameter parameter, Tensor gradient, Tensor[] slots)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var weights = parameter.Write<T>();
        var rate = CurrentLearningRate;
        if (!DecayInRatio && WeightDecay > 0)
            InPlace.AddScaled<T>(weights, weights, -rate * WeightDecay, weights);
        using var scratch = ScratchPool.Rent<T>(weights.Length);
        var step = scratch.Span;
        Lanewise.Update(rule, step, gradient.AsSpan<T>(), slots[0].Elements<T>(), slots[1].Elements<T>(), weights);
        var (size, length) = (InPlace.Norm<T>(weights), InPlace.Norm<T>(step));
        var ratio = size > 0 && length > 0 ? size / length : 1;
        InPlace.AddScaled<T>(weights, step, -rate * ratio, weights);
    }

    /// <summary>The step for one number, in the place of the weight; the weight itself is the third slot.</summary>
    private readonly record struct Rule(
        double MeanIntake, double VarianceIntake, double MeanCorrection, double VarianceCorrection, double Epsilon, double Decay) : IUpdateRule
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Update<L>(ref L weight, L gradient, ref L first, ref L second, ref L third)
            where L : struct, ILane<L>
        {
            first += MeanIntake * (gradient - first);
            second += VarianceIntake * ((gradient * gradient) - second);
            weight = MeanCorrection * first / (L.Sqrt(VarianceCorrection * second) + Epsilon);
            if (Decay > 0)
                weight += Decay * third;
        }
    }
}
