namespace Nadir.Tensors;

/// <summary>One recorded step of a computation: its inputs, and how a gradient passes back through it.</summary>
/// <remarks>
/// Each operation is one file: a static method that computes and records, and <see cref="Backward"/> right below, written
/// with tensor operations so that gradients of gradients work.
/// </remarks>
internal abstract class Operation
{
    private static long lastOrder;

    private Tensor? first, second, third;
    private Tensor[]? more;
    private int version1, version2, version3;

    /// <summary>Grows with each recorded operation: later ones never feed earlier ones.</summary>
    public long Order { get; private set; }

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
        if (ReadsInputs && more is null)
        {
            CheckVersion(first, version1);
            CheckVersion(second, version2);
            CheckVersion(third, version3);
        }

        Backward(gradient);
    }

    /// <summary>Forgets everything; a recycled operation goes back to where the next one is taken from.</summary>
    public void Release(bool recycle)
    {
        first = second = third = null;
        more = null;
        Output = null!;
        Pending = null;
        Pass = 0;
        Clear();
        if (recycle)
            Recycle();
    }

    /// <summary>Drops what the concrete operation holds on to.</summary>
    protected virtual void Clear()
    {
    }

    protected virtual void Recycle()
    {
    }

    /// <summary>Links an output to its inputs if a gradient can flow to one of them.</summary>
    protected Tensor Record(Tensor output, Tensor a, Tensor? b = null, Tensor? c = null)
    {
        (first, second, third) = (a, b, c);
        version1 = a.Storage.Version;
        version2 = b?.Storage.Version ?? 0;
        version3 = c?.Storage.Version ?? 0;
        return Link(output, c is not null ? 3 : b is not null ? 2 : 1);
    }

    protected Tensor Record(Tensor output, Tensor[] inputs)
    {
        more = inputs;
        return Link(output, inputs.Length);
    }

    /// <summary>Whether an input wants a gradient.</summary>
    protected bool Wants(int index) => Input(index).NeedsGradient;

    protected void Give(int index, Tensor gradient)
    {
        if (Wants(index))
            Input(index).Receive(gradient);
    }

    private Tensor Link(Tensor output, int count)
    {
        InputCount = count;
        Output = output;
        Order = Interlocked.Increment(ref lastOrder);
        output.Node = this;
        return output;
    }

    private static void CheckVersion(Tensor? input, int version)
    {
        if (input is not null && input.Storage.Version != version)
        {
            throw Error.State(
                $"A tensor of shape {input.Shape} was written after it was used in the forward pass. Run Backward before the optimizer's step.");
        }
    }
}
