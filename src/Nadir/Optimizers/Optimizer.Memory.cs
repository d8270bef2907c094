namespace Nadir;

public abstract partial class Optimizer
{
    private readonly Dictionary<Parameter, Memory> memories = [];

    /// <summary>What each weight has a number of: <c>momentum</c>, <c>variance</c> …</summary>
    public abstract IReadOnlyList<string> SlotNames { get; }

    /// <summary>Numbers that steps change and all weights share; saved in checkpoints, and written when one is read.</summary>
    protected internal virtual Span<double> Numbers => [];

    /// <summary>Whether weights stay where they start until a gradient or weight decay moves them.</summary>
    public virtual bool KeepsStart => true;

    /// <summary>The number a slot starts with; null: the weights as they are then.</summary>
    /// <param name="slot">Its place in <see cref="SlotNames"/>.</param>
    protected virtual double? SlotStart(int slot) => 0;

    /// <summary>A slot as it is before a parameter's first step; its shape may be another than the parameter's.</summary>
    /// <param name="parameter">Whose slot.</param>
    /// <param name="slot">Its place in <see cref="SlotNames"/>.</param>
    protected virtual Tensor NewSlot(Parameter parameter, int slot) => SlotStart(slot) is { } start
        ? Tensor.Full(Require.Present(parameter).Value.Shape, start, parameter.Value.ElementType)
        : Require.Present(parameter).Value.Copy();

    /// <summary>A copy of what is remembered for a parameter.</summary>
    /// <param name="parameter">A weight; one that no step has moved gives the slot's start.</param>
    /// <param name="name">One of <see cref="SlotNames"/>.</param>
    /// <exception cref="ArgumentException">There is no slot of that name.</exception>
    public Tensor Slot(Parameter parameter, string name)
    {
        Require.Present(parameter);
        Require.Present(name);
        for (var i = 0; i < SlotNames.Count; i++)
        {
            if (CatalogueName.Same(SlotNames[i], name))
                return MemoryOf(parameter).Slots[i].Copy();
        }

        throw Error.Argument($"{GetType().Name} keeps no '{name}' for a weight.{CatalogueName.DidYouMean(name, SlotNames)} It keeps {(SlotNames.Count == 0 ? "nothing" : string.Join(", ", SlotNames))}.");
    }

    /// <summary>Everything remembered but the counts, by the names it has in a checkpoint.</summary>
    internal virtual IEnumerable<(string Name, Tensor Value)> Remembered(IReadOnlyList<Parameter> parameters)
    {
        foreach (var parameter in parameters.Where(parameter => parameter.IsTrainable))
        {
            var memory = MemoryOf(parameter);
            foreach (var (name, value) in SlotNames.Concat(PartNames).Zip(memory.Slots.Concat(memory.Parts)))
                yield return ($"{parameter.Name}.{name}", value);
        }
    }

    /// <summary>Takes in what <see cref="Remembered"/> gave.</summary>
    internal virtual void Recall(IReadOnlyList<Parameter> parameters, RememberedArrays arrays)
    {
        foreach (var parameter in parameters.Where(parameter => parameter.IsTrainable))
        {
            var memory = MemoryOf(parameter);
            Recall(memory.Slots, SlotNames);
            Recall(memory.Parts, PartNames);

            void Recall(Tensor[] values, IReadOnlyList<string> names)
            {
                for (var i = 0; i < values.Length; i++)
                    values[i] = arrays.Take($"{parameter.Name}.{names[i]}", values[i].Shape, values[i].ElementType);
            }
        }
    }

    /// <summary>What is remembered for each weight, as the optimizer itself has it.</summary>
    internal IEnumerable<Tensor> TensorsOf(IReadOnlyList<Parameter> parameters) => parameters
        .Where(parameter => parameter.IsTrainable)
        .Select(MemoryOf)
        .SelectMany(memory => memory.Slots.Concat(memory.Parts));

    /// <summary>A parameter's slots, and those of the parts in use; made at first use.</summary>
    private Memory MemoryOf(Parameter parameter)
    {
        if (memories.TryGetValue(parameter, out var memory))
            return memory;
        var slots = new Tensor[SlotNames.Count];
        for (var i = 0; i < slots.Length; i++)
            slots[i] = NewSlot(parameter, i).Keep();
        return memories[parameter] = new Memory(slots, NewPartSlots(parameter));
    }

    /// <summary>What is remembered for one parameter.</summary>
    private readonly record struct Memory(Tensor[] Slots, Tensor[] Parts);
}
