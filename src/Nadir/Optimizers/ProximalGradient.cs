namespace Nadir;

/// <summary>A gradient step on the loss, then the penalty's own step in closed form: L1 gives exact zeros (ISTA; accelerated: FISTA).</summary>
/// <remarks>
/// Formula: x ← prox(y − rate·g), g taken at y, prox(v) = argmin over x of ½·‖x − v‖² + rate·penalty(x). Plain: y = x. Accelerated:
/// t ← (1 + √(1 + 4t²)) ÷ 2; y ← x + ((told − 1) ÷ t)·(x − xold), from t = 1.
/// The penalty is the regularizer given, on every weight that has a gradient, and what layers ask for by regularizers with
/// proximal: true and by constraints. Accelerated, the weights of the model are y, and x are those to evaluate by.
/// The rate should be at most 1 ÷ the largest curvature of the loss. The loss that is reported is without the penalty given here.
/// Twin: none; sklearn.linear_model.Lasso solves the same problem by coordinates.
/// Source: Beck, Teboulle 2009, "A fast iterative shrinkage-thresholding algorithm for linear inverse problems".
/// </remarks>
[Example("regularizer=(l1:0.01),accelerated=true")]
public sealed class ProximalGradient : Optimizer
{
    private readonly double[] acceleration = [1];
    private double ahead;

    /// <summary>Proximal gradient steps.</summary>
    /// <param name="learningRate">The length of a step; above 0.</param>
    /// <param name="regularizer">A penalty on every weight, taken in proximal steps; none when left out.</param>
    /// <param name="accelerated">Whether gradients are taken ahead of the last step, ever further.</param>
    /// <param name="decay">How fast the rate falls with the steps; 0 or above.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public ProximalGradient(double learningRate = 0.01, Regularizer? regularizer = null, bool accelerated = false, double decay = 0)
        : base(learningRate, decay)
    {
        Regularizer = regularizer;
        Accelerated = accelerated;
    }

    /// <summary>A penalty on every weight.</summary>
    public Regularizer? Regularizer { get; }

    /// <summary>Whether gradients are taken ahead of the last step.</summary>
    public bool Accelerated { get; }

    /// <inheritdoc/>
    public override bool KeepsStart => Regularizer is null;

    /// <inheritdoc/>
    public override IReadOnlyList<string> SlotNames => Accelerated ? ["stepped"] : [];

    /// <inheritdoc/>
    protected override bool HasOwnEvaluationWeights => Accelerated;

    /// <inheritdoc/>
    protected override Tensor? EvaluationWeight(Parameter parameter, IReadOnlyList<Tensor> slots) => slots[0];

    /// <summary>t.</summary>
    protected internal override Span<double> Numbers => acceleration;

    /// <inheritdoc/>
    protected override double? SlotStart(int slot) => null;

    private protected override bool AppliesStepRules => true;

    private protected override void BeginStep()
    {
        if (!Accelerated)
            return;
        var before = acceleration[0];
        acceleration[0] = (1 + Math.Sqrt(1 + (4 * before * before))) / 2;
        ahead = (before - 1) / acceleration[0];
    }

    private protected override void Move(Parameter parameter, Tensor gradient, Tensor[] slots)
    {
        var rate = CurrentLearningRate;
        using var pause = Gradients.Off();
        parameter.AddScaled(gradient, -rate);
        if (Regularizer is not null)
            parameter.Assign(Regularizer.ProximalStep(parameter.Value, rate));
        parameter.StepRule?.AfterStep(parameter, rate);
        if (!Accelerated)
            return;

        // y = x + ahead·(x − xold), with x kept for the next step.
        slots[0].Exchange(parameter);
        parameter.MoveTowards(slots[0], 1 + ahead);
    }
}
