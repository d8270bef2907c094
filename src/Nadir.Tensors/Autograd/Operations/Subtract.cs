using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal sealed class Subtract : Operation<Subtract>
{
    protected override bool ReadsInputs => false;

    public static Tensor Apply(Tensor a, Tensor b)
    {
        var y = BroadcastPair.Apply("Subtract", default(Lane), a, b);
        return For(a, b)?.Record(y, a, b) ?? y;
    }

    protected override void Backward(Tensor gradient)
    {
        Give(0, gradient.SumTo(First.Layout));
        if (Wants(1))
            Give(1, (-gradient).SumTo(Second.Layout));
    }

    private readonly struct Lane : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x - y;
    }
}
