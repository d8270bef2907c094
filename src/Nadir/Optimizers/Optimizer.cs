namespace Nadir;

/// <summary>The rule by which weights follow their gradients downhill, and what it remembers of earlier steps.</summary>
/// <remarks>
/// One optimizer belongs to one model. Its memory is saved in checkpoints. A step goes: gather gradients
/// (<see cref="AccumulationSteps"/>), clip them, move by the rule, look ahead (<see cref="LookaheadSteps"/>), average
/// (<see cref="EmaMomentum"/>).
/// </remarks>
[CatalogueKind("optimizer")]
public abstract partial class Optimizer
{
    private Place[] places = [];
    private Model? owner;

    private protected Optimizer(double learningRate, double decay) =>
        (LearningRate, Decay) = (Require.Positive(learningRate), Require.NotNegative(decay));

    /// <summary>The learning rate it was made with.</summary>
    public double LearningRate { get; }

    /// <summary>How fast the rate falls with the steps.</summary>
    public double Decay { get; }

    /// <summary>How the rate changes; constant, but for the decay, when left out.</summary>
    [CatalogueOption]
    public Schedule? Schedule { get; init; }

    /// <summary>What the schedule counts: steps, or epochs.</summary>
    [CatalogueOption]
    public ScheduleUnit ScheduleUnit { get; init; }

    /// <summary>The learning rate of the next step: rateFactor times the schedule's rate, divided by 1 + decay·steps.</summary>
    public double CurrentLearningRate =>
        RateFactor * (Schedule?.Rate(LearningRate, ScheduleSteps) ?? LearningRate) / (1 + (Decay * Steps));

    /// <summary>What <see cref="ReduceOnPlateau"/> has multiplied the rate by so far; 1 at first.</summary>
    public double RateFactor { get; internal set; } = 1;

    /// <summary>How many epochs have ended; training counts them, an own loop may.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0.</exception>
    public long Epochs
    {
        get;
        set => field = value >= 0 ? value : throw Error.OutOfRange($"epochs must be a whole number, 0 or above, got {value}.", "epochs");
    }

    private long ScheduleSteps => ScheduleUnit == ScheduleUnit.Step ? Steps : Epochs;

    /// <summary>How many steps have been taken; batches whose gradients are still gathered do not count.</summary>
    public long Steps { get; internal set; }

    /// <summary>Whether a step asks for the loss at other weights too, so that it needs the function, not gradients alone.</summary>
    public virtual bool NeedsClosure => false;

    /// <summary>The momentum of the next step: the schedule's where it has one.</summary>
    private protected double CurrentMomentum(double momentum) => Schedule?.Momentum(momentum, ScheduleSteps) ?? momentum;

    /// <summary>Moves every trainable parameter that has a gradient, and forgets the gradients.</summary>
    /// <exception cref="InvalidOperationException">It <see cref="NeedsClosure"/>, or evaluation weights are in use.</exception>
    public void Step(IReadOnlyList<Parameter> parameters)
    {
        if (NeedsClosure)
            throw Error.State($"{GetType().Name} computes the loss several times a step. Call Step(parameters, () => loss of the present weights).");
        Advance(Require.Present(parameters), default);
    }

    /// <summary>Computes the loss and its gradients, and takes a step; works with every optimizer.</summary>
    /// <param name="parameters">The weights; gradients they have already are forgotten.</param>
    /// <param name="loss">The loss at the present weights, the same function whenever it is called; it does not call Backward.</param>
    /// <returns>The loss before the step.</returns>
    /// <exception cref="InvalidOperationException">The function left gradients, or evaluation weights are in use.</exception>
    /// <remarks>Twin: torch.optim.Optimizer.step(closure), whose closure clears and computes the gradients itself.</remarks>
    public double Step(IReadOnlyList<Parameter> parameters, Func<Tensor> loss)
    {
        var objective = new StepObjective(Require.Present(parameters), Require.Present(loss));
        objective = objective with { Value = objective.Compute() };
        Advance(parameters, objective);
        return objective.Value;
    }

    /// <summary>A step from weights whose loss and gradients are known.</summary>
    internal void Step(in StepObjective objective) => Advance(objective.Parameters, objective);

    /// <summary>Refuses a second model: it would start with the steps of the first.</summary>
    internal void BelongTo(Model model)
    {
        if (owner is not null && owner != model)
            throw Error.State($"This {GetType().Name} belongs to another model and counts its steps. Make a new one for each model.");
        owner = model;
    }

    /// <summary>Whether <see cref="Move(Parameter, Tensor, Tensor[])"/> itself lets a parameter's rule act.</summary>
    private protected virtual bool AppliesStepRules => false;

    /// <summary>Works out what is the same for all parameters of a step.</summary>
    private protected abstract void BeginStep();

    /// <summary>Moves one parameter and its slots.</summary>
    private protected abstract void Move(Parameter parameter, Tensor gradient, Tensor[] slots);

    /// <summary>Moves all parameters at once, for rules that look at them together.</summary>
    private protected virtual void MoveAll(in StepObjective objective) =>
        throw Error.State($"{GetType().Name} says that it needs a closure and makes no use of it.");

    private void Advance(IReadOnlyList<Parameter> parameters, in StepObjective objective)
    {
        if (evaluating is not null)
            throw Error.State($"The weights are those to evaluate by. Dispose what UseEvaluationWeights returned before the next step.");
        var count = parameters.Count;
        if (places.Length < count)
            Array.Resize(ref places, count);
        for (var i = 0; i < count; i++)
            Find(parameters[i], ref places[i]);
        if (Gather(count))
        {
            Clip(count);
            BeginStep();
            var rate = CurrentLearningRate;
            if (NeedsClosure)
                MoveAll(objective);
            else
                Move(count, rate);
            Steps++;
            ForgetGathered(count);
            LookAhead(count);
            Average(count);
        }

        for (var i = 0; i < count; i++)
            parameters[i].ClearGradient();
    }

    private void Find(Parameter parameter, ref Place place)
    {
        if (!parameter.IsTrainable)
        {
            place = default;
            return;
        }

        if (parameter.Gradient is null && PartSlots == 0)
        {
            place.Gradient = null;
            return;
        }

        if (place.Parameter != parameter)
        {
            var memory = MemoryOf(parameter);
            place = new Place(parameter, memory.Slots, memory.Parts);
        }

        place.Gradient = parameter.Gradient;
    }

    private void Move(int count, double rate)
    {
        for (var i = 0; i < count; i++)
        {
            if (places[i] is not { Gradient: { } gradient, Parameter: { } parameter, Slots: { } slots })
                continue;
            Move(parameter, gradient, slots);
            if (!AppliesStepRules)
                parameter.StepRule?.AfterStep(parameter, rate);
        }
    }

    /// <summary>What a step knows of the parameter at one place of the list, found without a search.</summary>
    private record struct Place(Parameter? Parameter, Tensor[]? Slots, Tensor[]? Parts)
    {
        /// <summary>What the rule goes by: as computed, gathered or clipped; null where there is none.</summary>
        public Tensor? Gradient { get; set; }

        /// <summary>Whether a batch since the last step gave a gradient; null: not known yet.</summary>
        public bool? HasGathered { get; set; }

        /// <summary>Room for a clipped gradient; what was computed may be another parameter's gradient too.</summary>
        public Tensor? Clipped { get; set; }
    }
}
