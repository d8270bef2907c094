using System.Numerics;

namespace Nadir;

/// <summary>Momentum made orthogonal for matrices, so that every direction moves equally far; AdamW for all other weights.</summary>
/// <remarks>
/// Formula: of a weight with two axes, m ← momentum·m + g; x = g + momentum·m with Nesterov, m without; x ← x ÷ (‖x‖ + epsilon);
/// iterations times x ← a·x + (b·x·xᵀ + c·(x·xᵀ)²)·x with a = 3.4445, b = −4.775, c = 2.0315; w ← w − rate·scale·x. Of any other
/// weight: Adam's rule with adamRateShare·rate. All weights shrink by rate·weightDecay before the step.
/// Twin: keras.optimizers.Muon (muon_a, muon_b, muon_c fixed), torch.optim.Muon (convention pyTorch).
/// Differences: scale counts rows and columns of [out, in], as PyTorch and the source do, Keras those of [in, out]; Keras treats
/// weights with three axes as stacks of matrices; PyTorch refuses weights that are no matrices, calculates x in bfloat16 and
/// divides by max(‖x‖, epsilon). The source advises AdamW for the first and the last layer; here they go with the others.
/// Source: Jordan et al. 2024, "Muon: an optimizer for hidden layers in neural networks", kellerjordan.github.io/posts/muon.
/// </remarks>
public sealed class Muon : Optimizer
{
    private const double A = 3.4445, B = -4.775, C = 2.0315;

    private Adam.Rule adam;
    private double momentum;

    /// <summary>Momentum, orthogonalised by a Newton–Schulz iteration.</summary>
    /// <param name="learningRate">The length of a step; above 0.</param>
    /// <param name="momentum">The share of the momentum that stays; at least 0 and below 1.</param>
    /// <param name="nesterov">Look ahead along the momentum.</param>
    /// <param name="iterations">How often the iteration runs; above 0; as the convention says when left out.</param>
    /// <param name="scale">What the step is multiplied by for the matrix's shape.</param>
    /// <param name="adamRateShare">The learning rate of other weights as a share of learningRate; above 0.</param>
    /// <param name="adamBeta1">Adam's share of the mean gradient that stays; at least 0 and below 1.</param>
    /// <param name="adamBeta2">Adam's share of the mean squared gradient that stays; at least 0 and below 1.</param>
    /// <param name="epsilon">Keeps divisions from 0; above 0.</param>
    /// <param name="weightDecay">The pull of weights towards 0, times the rate; 0 or above.</param>
    /// <param name="decay">How fast the rate falls with the steps; 0 or above.</param>
    /// <param name="convention">Keras: 6 iterations. PyTorch: 5.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Muon(
        double learningRate = 0.001,
        double momentum = 0.95,
        bool nesterov = true,
        int? iterations = null,
        MuonScale scale = MuonScale.Original,
        double adamRateShare = 0.1,
        double adamBeta1 = 0.9,
        double adamBeta2 = 0.999,
        double epsilon = 1e-7,
        double weightDecay = 0.1,
        double decay = 0,
        Convention convention = Convention.Keras)
        : base(learningRate, decay)
    {
        Convention = Require.Defined(convention);
        Momentum = Require.Fraction(momentum);
        Nesterov = nesterov;
        Iterations = Require.Positive(iterations ?? (convention == Convention.Keras ? 6 : 5), nameof(iterations));
        Scale = Require.Defined(scale);
        AdamRateShare = Require.Positive(adamRateShare);
        AdamBeta1 = Require.Fraction(adamBeta1);
        AdamBeta2 = Require.Fraction(adamBeta2);
        Epsilon = Require.Positive(epsilon);
        WeightDecay = Require.NotNegative(weightDecay);
    }

    /// <summary>The share of the momentum that stays.</summary>
    public double Momentum { get; }

    /// <summary>Whether to look ahead along the momentum.</summary>
    public bool Nesterov { get; }

    /// <summary>How often the iteration runs.</summary>
    public int Iterations { get; }

    /// <summary>What the step is multiplied by for the matrix's shape.</summary>
    public MuonScale Scale { get; }

    /// <summary>The learning rate of other weights as a share of the rate.</summary>
    public double AdamRateShare { get; }

    /// <summary>Adam's share of the mean gradient that stays.</summary>
    public double AdamBeta1 { get; }

    /// <summary>Adam's share of the mean squared gradient that stays.</summary>
    public double AdamBeta2 { get; }

    /// <summary>Keeps divisions from 0.</summary>
    public double Epsilon { get; }

    /// <summary>The pull of weights towards 0.</summary>
    public double WeightDecay { get; }

    /// <summary>Whose defaults it follows where nothing else is said.</summary>
    public Convention Convention { get; }

    /// <inheritdoc/>
    /// <remarks>Matrices have momentum only.</remarks>
    public override IReadOnlyList<string> SlotNames => ["momentum", "variance"];

    /// <inheritdoc/>
    protected override Tensor NewSlot(Parameter parameter, int slot) => slot == 1 && IsMatrix(Require.Present(parameter))
        ? Tensor.Zeros(new Shape(1), parameter.Value.ElementType)
        : base.NewSlot(parameter, slot);

    private protected override void BeginStep()
    {
        momentum = CurrentMomentum(Momentum);
        adam = Adam.Rule.Of(
            Steps + 1, AdamRateShare * CurrentLearningRate, AdamBeta1, AdamBeta2, Epsilon, EpsilonPlacement.OutsideRoot, amsgrad: false, default);
    }

    private protected override void Move(Parameter parameter, Tensor gradient, Tensor[] slots)
    {
        if (parameter.Value.ElementType == ElementType.Float32)
            Move<float>(parameter, gradient, slots);
        else
            Move<double>(parameter, gradient, slots);
    }

    private static bool IsMatrix(Parameter parameter) => parameter.Value.Rank == 2 && parameter.Value.Count > 0;

    private void Move<T>(Parameter parameter, Tensor gradient, Tensor[] slots)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var weights = parameter.Write<T>();
        var g = gradient.AsSpan<T>();
        var m = slots[0].Elements<T>();
        if (WeightDecay > 0)
            InPlace.AddScaled<T>(weights, weights, -CurrentLearningRate * WeightDecay, weights);
        if (!IsMatrix(parameter))
        {
            Lanewise.Update(adam, weights, g, m, slots[1].Elements<T>(), default);
            return;
        }

        InPlace.Scale<T>(m, momentum, m);
        InPlace.AddScaled<T>(m, g, 1, m);
        using var scratch = ScratchPool.Rent<T>(weights.Length);
        var x = scratch.Span;
        if (Nesterov)
            InPlace.AddScaled(g, m, momentum, x);
        else
            m.CopyTo(x);
        var (rows, columns) = (parameter.Value.Layout[0], parameter.Value.Layout[1]);
        InPlace.Scale<T>(x, 1 / (InPlace.Norm<T>(x) + Epsilon), x);
        NewtonSchulz.Run(x, rows, columns, Iterations, A, B, C);
        var scale = Scale == MuonScale.Original
            ? Math.Sqrt(Math.Max(1, (double)rows / columns))
            : 0.2 * Math.Sqrt(Math.Max(rows, columns));
        InPlace.AddScaled<T>(weights, x, -CurrentLearningRate * scale, weights);
    }
}
