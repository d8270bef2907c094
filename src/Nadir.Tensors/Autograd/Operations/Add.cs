using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal sealed class Add : Operation<Add>
{
    protected override bool ReadsInputs => false;

    public static Tensor Apply(Tensor a, Tensor b)
    {
        var y = BroadcastPair.Apply("Add", default(Lane), a, b);
        return For(a, b)?.Record(y, a, b) ?? y;
    }

    protected override void Backward(Tensor gradient)
    {
        Give(0, gradient.SumTo(First.Layout));
        Give(1, gradient.SumTo(Second.Layout));
    }

    private readonly struct Lane : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x + y;
    }
}
