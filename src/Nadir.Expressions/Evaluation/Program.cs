using System.Runtime.Intrinsics.X86;

namespace Nadir.Expressions;

/// <summary>The steps that evaluate a formula: variables, then numbers, then a slot for each step.</summary>
internal sealed unsafe class Program(int variables, double[] numbers, Instruction[] steps, int result, int registers)
{
    // More slots than this do not go on the stack.
    private const int ManySlots = 512;

    private const int NumbersALine = 8;

    private readonly Enclosure[] exact = [.. numbers.Select(Enclosure.Of)];

    private readonly int[] used =
    [
        .. steps.SelectMany(static step => Enumerable.Range(0, step.Count).Select(step.Argument)).Distinct().Where(slot => slot < variables),
    ];

    public int Variables => variables;

    public int Registers => registers;

    public int Steps => steps.Length;

    /// <summary>How many slots there are: what <see cref="Prepare"/> fills.</summary>
    public int Slots => variables + numbers.Length + steps.Length;

    public double Value(ReadOnlySpan<double> at)
    {
        var slots = Slots <= ManySlots ? stackalloc double[Slots] : new double[Slots];
        at.CopyTo(slots);
        numbers.CopyTo(slots[variables..]);
        Span<double> arguments = stackalloc double[3];
        var next = variables + numbers.Length;
        foreach (ref readonly var step in steps.AsSpan())
        {
            arguments[0] = slots[step.First];
            arguments[1] = slots[step.Second];
            arguments[2] = slots[step.Third];
            slots[next++] = step.Function.Value(arguments[..step.Count]);
        }

        return slots[result];
    }

    public Enclosure Enclose(ReadOnlySpan<Enclosure> at)
    {
        var slots = Slots <= ManySlots ? stackalloc Enclosure[Slots] : new Enclosure[Slots];
        at.CopyTo(slots);
        exact.CopyTo(slots[variables..]);
        Span<Enclosure> arguments = stackalloc Enclosure[3];
        var next = variables + numbers.Length;
        foreach (ref readonly var step in steps.AsSpan())
        {
            arguments[0] = slots[step.First];
            if (step.Count > 1)
                arguments[1] = slots[step.Second];
            if (step.Count > 2)
                arguments[2] = slots[step.Third];
            slots[next++] = step.Function.Enclose(arguments[..step.Count]);
        }

        return slots[result];
    }

    /// <summary>Fills the slots of variables and numbers, and of steps that are one number for all places.</summary>
    /// <param name="at">The variables; the columns' first place.</param>
    public void Prepare(Operand* at, Operand* slots)
    {
        new ReadOnlySpan<Operand>(at, variables).CopyTo(new Span<Operand>(slots, variables));
        for (var i = 0; i < numbers.Length; i++)
            slots[variables + i] = new Operand(numbers[i]);
        Span<double> arguments = stackalloc double[3];
        var next = variables + numbers.Length;
        foreach (ref readonly var step in steps.AsSpan())
        {
            var isNumber = true;
            for (var place = 0; place < step.Count; place++)
            {
                var argument = slots[step.Argument(place)];
                isNumber &= argument.IsNumber;
                arguments[place] = argument.Number;
            }

            slots[next++] = isNumber ? new Operand(step.Function.Value(arguments[..step.Count])) : Operand.Step;
        }
    }

    /// <summary>Memory is read while the steps compute, not in turn with them.</summary>
    private void Fetch(Operand* prepared, int from, int to)
    {
        if (!Sse.IsSupported)
            return;
        foreach (var variable in used)
        {
            if (prepared[variable].IsNumber)
                continue;
            for (var place = from; place < to; place += NumbersALine)
                Sse.Prefetch1(prepared[variable].Column + place);
        }
    }

    /// <summary>The value, where it is one number for all places.</summary>
    public Operand Result(Operand* prepared) => prepared[result];

    /// <summary>Values of a block of places.</summary>
    /// <param name="prepared">As <see cref="Prepare"/> left them.</param>
    /// <param name="start">The block's first place.</param>
    /// <param name="count">How many places.</param>
    /// <param name="scratch">Room for the registers, each as long as <paramref name="room"/>.</param>
    /// <param name="to">Where the block's values go.</param>
    /// <param name="ahead">How many places the next block has; its columns are fetched meanwhile.</param>
    public void Run(Operand* prepared, int start, int count, double* scratch, int room, double* to, int ahead = 0)
    {
        Span<Operand> arguments = stackalloc Operand[3];
        var (first, target) = (variables + numbers.Length, result);
        for (var i = 0; i < steps.Length; i++)
        {
            var slot = first + i;
            if (prepared[slot].IsNumber)
                continue;
            ref readonly var step = ref steps[i];
            for (var place = 0; place < step.Count; place++)
            {
                var at = step.Argument(place);
                arguments[place] = at >= first && !prepared[at].IsNumber
                    ? new Operand(scratch + ((nint)steps[at - first].Register * room))
                    : prepared[at].From(start);
            }

            var column = slot == target ? to : scratch + ((nint)step.Register * room);
            step.Function.Fill(arguments[..step.Count], new Span<double>(column, count));
            if (ahead > 0)
                Fetch(prepared, start + count + (int)((long)ahead * i / steps.Length), start + count + (int)((long)ahead * (i + 1) / steps.Length));
        }

        if (target < first || prepared[target].IsNumber)
            LaneLoop.Copy(prepared[target].From(start), new Span<double>(to, count));
    }
}
