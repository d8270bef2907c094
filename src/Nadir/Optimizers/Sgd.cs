using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Stochastic gradient descent, with momentum, Nesterov's look-ahead and time decay.</summary>
/// <remarks>
/// rate = learningRate ÷ (1 + decay·t), t steps taken so far. Without momentum w ← w − rate·g. With momentum, Keras' form:
/// v ← momentum·v − rate·g; w ← w + v, or w + momentum·v − rate·g with Nesterov.
/// Twin: keras.optimizers.SGD, torch.optim.SGD (which keeps the rate outside v).
/// Source: Sutskever, Martens, Dahl, Hinton 2013, "On the importance of initialization and momentum in deep learning".
/// </remarks>
public sealed class Sgd : Optimizer<Sgd.Rule>
{
    /// <summary>Gradient descent.</summary>
    /// <param name="learningRate">The length of a step; above 0.</param>
    /// <param name="momentum">The share of the last step that goes on; at least 0 and below 1.</param>
    /// <param name="nesterov">Look ahead along the momentum.</param>
    /// <param name="decay">How fast the rate falls with the steps; 0 or above.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Sgd(double learningRate = 0.01, double momentum = 0, bool nesterov = false, double decay = 0)
        : base(learningRate)
    {
        Momentum = Require.Fraction(momentum);
        Nesterov = nesterov;
        Decay = Require.NotNegative(decay);
    }

    /// <summary>The share of the last step that goes on.</summary>
    public double Momentum { get; }

    /// <summary>Whether to look ahead along the momentum.</summary>
    public bool Nesterov { get; }

    /// <summary>How fast the rate falls with the steps.</summary>
    public double Decay { get; }

    /// <inheritdoc/>
    public override double CurrentLearningRate => LearningRate / (1 + (Decay * Steps));

    /// <inheritdoc/>
    public override IReadOnlyList<string> SlotNames => Momentum > 0 ? ["momentum"] : [];

    /// <inheritdoc/>
    protected override Rule NextRule() => new(CurrentLearningRate, Momentum, Nesterov);

    /// <summary>The rule for one weight.</summary>
    public readonly record struct Rule(double Rate, double Momentum, bool Nesterov) : IUpdateRule
    {
        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Update<L>(ref L weight, L gradient, ref L first, ref L second, ref L third)
            where L : struct, ILane<L>
        {
            if (Momentum == 0)
            {
                weight -= Rate * gradient;
                return;
            }

            first = (Momentum * first) - (Rate * gradient);
            weight += Nesterov ? (Momentum * first) - (Rate * gradient) : first;
        }
    }
}
