using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal sealed class Multiply : Operation<Multiply>
{
    public static Tensor Apply(Tensor a, Tensor b)
    {
        var y = BroadcastPair.Apply("Multiply", default(Lane), a, b);
        return For(a, b)?.Record(y, a, b) ?? y;
    }

    protected override void Backward(Tensor gradient)
    {
        if (Wants(0))
            Give(0, (gradient * Second).SumTo(First.Layout));
        if (Wants(1))
            Give(1, (gradient * First).SumTo(Second.Layout));
    }

    private readonly struct Lane : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x * y;
    }
}
