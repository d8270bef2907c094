using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Steps of a length of its own for each weight, which grows while the gradient's sign stays and shrinks when it turns.</summary>
/// <remarks>
/// Formula: with the last gradient h: g·h above 0: s ← min(s·etaPlus, maximumStep); below 0: s ← max(s·etaMinus, minimumStep) and
/// g ← 0, so that this weight rests for a step; w ← w − s·sign(g); h ← g.
/// Twin: torch.optim.Rprop; Keras has none.
/// Differences: none in arithmetic. The learning rate is the first s only: a falling rate changes nothing later. Meant for full batches.
/// Source: Riedmiller, Braun 1993, "A direct adaptive method for faster backpropagation learning: the RPROP algorithm";
/// the rest after a turn: Igel, Hüsken 2000, iRprop−.
/// </remarks>
public sealed class Rprop : Optimizer<Rprop.Rule>
{
    /// <summary>Resilient propagation.</summary>
    /// <param name="learningRate">The length of each weight's first step; above 0.</param>
    /// <param name="etaMinus">What a step is multiplied by when the sign turns; above 0 and below 1.</param>
    /// <param name="etaPlus">What a step is multiplied by while the sign stays; above 1.</param>
    /// <param name="minimumStep">No step becomes shorter; above 0.</param>
    /// <param name="maximumStep">No step becomes longer; at least minimumStep.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Rprop(
        double learningRate = 0.01,
        double etaMinus = 0.5,
        double etaPlus = 1.2,
        double minimumStep = 1e-6,
        double maximumStep = 50)
        : base(learningRate)
    {
        EtaMinus = Require.Fraction(Require.Positive(etaMinus), nameof(etaMinus));
        EtaPlus = Require.Positive(etaPlus);
        if (etaPlus <= 1)
            throw Error.OutOfRange($"etaPlus must be above 1, so that steps grow while the sign stays, got {etaPlus}.", nameof(etaPlus));
        MinimumStep = Require.Positive(minimumStep);
        MaximumStep = Require.Positive(maximumStep);
        if (maximumStep < minimumStep)
            throw Error.OutOfRange($"maximumStep must be at least minimumStep, got {maximumStep} and {minimumStep}.", nameof(maximumStep));
    }

    /// <summary>What a step is multiplied by when the sign turns.</summary>
    public double EtaMinus { get; }

    /// <summary>What a step is multiplied by while the sign stays.</summary>
    public double EtaPlus { get; }

    /// <summary>No step becomes shorter.</summary>
    public double MinimumStep { get; }

    /// <summary>No step becomes longer.</summary>
    public double MaximumStep { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> SlotNames => ["gradient", "step"];

    /// <inheritdoc/>
    protected override double? SlotStart(int slot) => slot == 0 ? 0 : LearningRate;

    /// <inheritdoc/>
    protected override Rule NextRule() => new(EtaMinus, EtaPlus, MinimumStep, MaximumStep);

    /// <summary>The rule for one weight.</summary>
    public readonly record struct Rule(double EtaMinus, double EtaPlus, double MinimumStep, double MaximumStep) : IUpdateRule
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Update<L>(ref L weight, L gradient, ref L first, ref L second, ref L third)
            where L : struct, ILane<L>
        {
            var turn = Sign(gradient) * Sign(first);
            var factor = L.Select(turn > 0, EtaPlus, L.Select(turn < 0, EtaMinus, 1));
            second = L.Min(L.Max(second * factor, MinimumStep), MaximumStep);
            first = L.Select(turn < 0, 0, gradient);
            weight -= second * Sign(first);
        }

        // Signs, not gradients, are multiplied: the product of two small gradients would vanish. A not-a-number stays one.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static L Sign<L>(L x)
            where L : struct, ILane<L> => L.Select(x > 0, 1, L.Select(x < 0, -1, x));
    }
}
