namespace Nadir.Tensors;

/// <summary>Everything an output came from, the last computed first.</summary>
internal sealed class Tape
{
    private static long lastPass;

    private OperationSlot[] slots = new OperationSlot[64];

    public int Count { get; private set; }

    public Operation this[int index] => slots[index].Operation!;

    /// <summary>Walks from the last operation to what feeds it; without recursion, so depth is free.</summary>
    public void Collect(Operation last)
    {
        var pass = Interlocked.Increment(ref lastPass);
        last.Pass = pass;
        Add(last);
        var (isSorted, order) = (true, last.Order);
        for (var next = 0; next < Count; next++)
        {
            var operation = slots[next].Operation!;
            for (var i = 0; i < operation.InputCount; i++)
            {
                if (operation.Input(i).Node is { } node && node.Pass != pass)
                {
                    node.Pass = pass;
                    Add(node);
                    isSorted &= node.Order < order;
                    order = node.Order;
                }
            }
        }

        if (!isSorted)
            slots.AsSpan(0, Count).Sort(static (a, b) => b.Operation!.Order.CompareTo(a.Operation!.Order));
    }

    /// <summary>Lets go of all operations, and of gradients that a failed pass left in them.</summary>
    public void Clear()
    {
        for (var i = 0; i < Count; i++)
        {
            slots[i].Operation!.Pending = null;
            slots[i].Operation = null;
        }

        Count = 0;
    }

    private void Add(Operation operation)
    {
        if (Count == slots.Length)
            Array.Resize(ref slots, Count * 2);
        slots[Count++].Operation = operation;
    }
}
