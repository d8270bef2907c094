using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

internal sealed class Divide : Operation<Divide>
{
    public static Tensor Apply(Tensor a, Tensor b)
    {
        var y = BroadcastPair.Apply("Divide", default(Lane), a, b);
        return For(a, b)?.Record(y, a, b) ?? y;
    }

    protected override void Backward(Tensor gradient)
    {
        var share = gradient / Second;
        Give(0, share.SumTo(First.Layout));
        if (Wants(1))
            Give(1, (-(share * Quotient())).SumTo(Second.Layout));
    }

    /// <summary>The output, with its history where that is wanted.</summary>
    private Tensor Quotient() => Gradients.Recording ? First / Second : Output;

    private readonly struct Lane : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x / y;
    }
}
