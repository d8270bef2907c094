namespace Nadir;

/// <summary>The rule by which weights follow their gradients downhill, and what it remembers of earlier steps.</summary>
/// <remarks>One optimizer belongs to one model. Its memory is saved in checkpoints.</remarks>
[CatalogueKind("optimizer")]
public abstract partial class Optimizer
{
    private readonly Dictionary<Parameter, Tensor[]> memory = [];
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

    /// <summary>The learning rate of the next step: the schedule's of learningRate, divided by 1 + decay·steps.</summary>
    public double CurrentLearningRate => (Schedule?.Rate(LearningRate, ScheduleSteps) ?? LearningRate) / (1 + (Decay * Steps));

    /// <summary>How many epochs have ended; training counts them, an own loop may.</summary>
    public long Epochs { get; set; }

    private long ScheduleSteps => ScheduleUnit == ScheduleUnit.Step ? Steps : Epochs;

    /// <summary>How many steps have been taken.</summary>
    public long Steps { get; internal set; }

    /// <summary>What each weight has a number of: <c>momentum</c>, <c>variance</c> …</summary>
    public abstract IReadOnlyList<string> SlotNames { get; }

    /// <summary>Whether weights stay where they start until a gradient or weight decay moves them.</summary>
    public virtual bool KeepsStart => true;

    /// <summary>The number a slot starts with; null: the weights as they are then.</summary>
    /// <param name="slot">Its place among <see cref="SlotNames"/>.</param>
    protected virtual double? SlotStart(int slot) => 0;

    /// <summary>Numbers that steps change and all weights share; saved in checkpoints, and written when one is read.</summary>
    protected internal virtual Span<double> Numbers => [];

    /// <summary>The momentum of the next step: the schedule's where it has one.</summary>
    private protected double CurrentMomentum(double momentum) => Schedule?.Momentum(momentum, ScheduleSteps) ?? momentum;

    /// <summary>Moves every trainable parameter that has a gradient, and forgets the gradients.</summary>
    /// <exception cref="InvalidOperationException">The parameters hold the weights to evaluate by.</exception>
    public void Step(IReadOnlyList<Parameter> parameters)
    {
        if (IsEvaluating)
            throw Error.State($"The parameters hold the averages to evaluate by, where steps must not start. Call PutStepWeights before the forward pass.");
        BeginStep();
        var count = parameters.Count;
        if (places.Length < count)
            Array.Resize(ref places, count);
        for (var i = 0; i < count; i++)
        {
            var parameter = parameters[i];
            if (parameter.IsTrainable && parameter.Gradient is { } gradient)
            {
                ref var place = ref places[i];
                if (place.Parameter != parameter)
                    place = new Place(parameter, Memory(parameter));
                Move(parameter, gradient, place.Slots);
                parameter.StepRule?.AfterStep(parameter, CurrentLearningRate);
            }

            parameter.ClearGradient();
        }

        Steps++;
    }

    /// <summary>Refuses a second model: it would start with the steps of the first.</summary>
    internal void BelongTo(Model model)
    {
        if (owner is not null && owner != model)
            throw Error.State($"This {GetType().Name} belongs to another model and counts its steps. Make a new one for each model.");
        owner = model;
    }

    /// <summary>Works out what is the same for all parameters of a step.</summary>
    private protected abstract void BeginStep();

    /// <summary>Moves one parameter and its slots.</summary>
    private protected abstract void Move(Parameter parameter, Tensor gradient, Tensor[] slots);

    /// <summary>A parameter's slots, in the order of <see cref="SlotNames"/>; made at first use.</summary>
    internal Tensor[] Memory(Parameter parameter)
    {
        if (memory.TryGetValue(parameter, out var slots))
            return slots;
        slots = new Tensor[SlotNames.Count];
        for (var i = 0; i < slots.Length; i++)
            slots[i] = Start(parameter.Value, SlotStart(i)).Keep();
        memory[parameter] = slots;
        return slots;
    }

    private static Tensor Start(Tensor weights, double? number)
    {
        using var pause = Gradients.Off();
        return number is { } start ? Tensor.Full(weights.Shape, start, weights.ElementType) : weights * 1;
    }

    /// <summary>The slots of the parameter at one place of the list, found without a search.</summary>
    private readonly record struct Place(Parameter Parameter, Tensor[] Slots);
}
