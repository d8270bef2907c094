namespace Nadir;

public abstract partial class Optimizer
{
    private readonly Dictionary<Parameter, Memory> memories = [];

    /// <summary>What each weight has a number of: <c>momentum</c>, <c>variance</c> …</summary>
    public abstract IReadOnlyList<string> SlotNames { get; }

    /// <summary>The value a slot starts with.</summary>
    protected virtual double SlotStart => 0;

    /// <summary>A slot as it is before a parameter's first step; its shape may be another than the parameter's.</summary>
    /// <param name="parameter">Whose slot.</param>
    /// <param name="slot">Its place in <see cref="SlotNames"/>.</param>
    protected virtual Tensor NewSlot(Parameter parameter, int slot) =>
        Tensor.Full(Require.Present(parameter).Value.Shape, SlotStart, parameter.Value.ElementType);

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
