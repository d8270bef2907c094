namespace Nadir.Tensors;

/// <summary>One recorded step of a computation: its inputs, and how a gradient passes back through it.</summary>
/// <remarks>
/// Each operation is one file: a static method that computes and records, and <see cref="Backward"/> right below, written
/// with tensor operations so that gradients of gradients work.
/// </remarks>
internal abstract class Operation
{
    private Tensor? first, second, third;
    private Tensor[]? more;
    private int version1, version2, version3;

    /// <summary>Grows with each operation recorded on a thread, and is above that of what feeds it, whose thread may be another.</summary>
    public long Order { get; private protected set; }

    /// <summary>Where the gradient of the output gathers during a backward pass.</summary>
    public Tensor? Pending { get; set; }

    /// <summary>The pass that met this operation last.</summary>
    public long Pass { get; set; }

    public int InputCount { get; private set; }

    /// <summary>Whether backward reads the inputs' values, which then must not have been written since.</summary>
    protected virtual bool ReadsInputs => true;

    protected Tensor First => first!;

    protected Tensor Second => second!;

    protected Tensor Third => third!;

    /// <summary>The tensor this operation made.</summary>
    protected Tensor Output { get; private set; } = null!;

    /// <summary>Turns the gradient of the output into gradients of the inputs that need one, by <see cref="Give"/>.</summary>
    protected abstract void Backward(Tensor gradient);

    public Tensor Input(int index) => more is not null ? more[index] : index switch { 0 => first!, 1 => second!, _ => third! };

    public void RunBackward(Tensor gradient)
    {
        if (more is null && ReadsInputs)
        {
            CheckVersion(first, version1);
            if (InputCount > 1)
                CheckVersion(second, version2);
            if (InputCount > 2)
                CheckVersion(third, version3);
        }

        Backward(gradient);
    }

    /// <summary>Forgets everything, so that it can stand for another step.</summary>
    public void Release()
    {
        first = second = third = null;
        more = null;
        Output = null!;
        Pending = null;
        Pass = 0;
        Clear();
    }

    /// <summary>Goes where the next operation of its kind is taken from.</summary>
    public abstract void GiveBack();

    /// <summary>Drops what the concrete operation holds on to.</summary>
    protected virtual void Clear()
    {
    }

    /// <summary>Links an output to its inputs.</summary>
    protected Tensor Record(Tensor output, Tensor a)
    {
        first = a;
        version1 = a.Storage.Version;
        InputCount = 1;
        return Link(output, OrderOf(a));
    }

    protected Tensor Record(Tensor output, Tensor a, Tensor b)
    {
        (first, second) = (a, b);
        (version1, version2) = (a.Storage.Version, b.Storage.Version);
        InputCount = 2;
        return Link(output, Math.Max(OrderOf(a), OrderOf(b)));
    }

    protected Tensor Record(Tensor output, Tensor a, Tensor b, Tensor? c)
    {
        if (c is null)
            return Record(output, a, b);
        (first, second, third) = (a, b, c);
        (version1, version2, version3) = (a.Storage.Version, b.Storage.Version, c.Storage.Version);
        InputCount = 3;
        return Link(output, Math.Max(Math.Max(OrderOf(a), OrderOf(b)), OrderOf(c)));
    }

    protected Tensor Record(Tensor output, Tensor[] inputs)
    {
        more = inputs;
        InputCount = inputs.Length;
        var order = 0L;
        foreach (var input in inputs)
            order = Math.Max(order, OrderOf(input));
        return Link(output, order);
    }

    /// <summary>Whether an input wants a gradient.</summary>
    protected bool Wants(int index) => Input(index).NeedsGradient;

    protected void Give(int index, Tensor gradient)
    {
        var input = Input(index);
        if (input.NeedsGradient)
            input.Receive(gradient);
    }

    private static long OrderOf(Tensor input) => input.Node?.Order ?? 0;

    private Tensor Link(Tensor output, long after)
    {
        Output = output;
        if (after >= Order)
            OrderAfter(after);
        output.Node = this;
        return output;
    }

    private void OrderAfter(long other) => Order = ThreadState.Current.LastOrder = other + 1;

    private static void CheckVersion(Tensor? input, int version)
    {
        if (input!.Storage.Version != version)
            ThrowWritten(input);
    }

    private static void ThrowWritten(Tensor input) => throw Error.State(
        $"A tensor of shape {input.Shape} was written after it was used in the forward pass. Run Backward before the optimizer's step.");
}
