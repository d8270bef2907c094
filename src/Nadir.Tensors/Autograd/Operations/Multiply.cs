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
            Give(0, ProductTo(First, gradient, Second));
        if (Wants(1))
            Give(1, ProductTo(Second, gradient, First));
    }

    // A number's gradient is one sum of products, which need not be written down.
    private static Tensor ProductTo(Tensor input, Tensor gradient, Tensor other)
    {
        if (input.Rank > 0 || !Shape.Same(gradient.Layout, other.Layout) || Gradients.Recording)
            return (gradient * other).SumTo(input.Layout);
        var sum = Tensor.Allocate(input.Layout, input.ElementType);
        if (sum.ElementType == ElementType.Float32)
            sum.Elements<float>()[0] = (float)Lanewise.SumOfProducts(gradient.AsSpan<float>(), other.AsSpan<float>());
        else
            sum.Elements<double>()[0] = Lanewise.SumOfProducts(gradient.AsSpan<double>(), other.AsSpan<double>());
        return sum;
    }

    private readonly struct Lane : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x * y;
    }
}
