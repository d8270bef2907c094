using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The first half of an axis, each number times the sigmoid of its counterpart in the second half.</summary>
    internal Tensor GatedHalf(int axis) => GatedLinear.Apply(this, Shape.Axis(axis, nameof(GatedHalf)));
}

internal sealed class GatedLinear : Operation<GatedLinear>
{
    private int axis;

    public static Tensor Apply(Tensor x, int axis)
    {
        var half = x.Shape[axis] / 2;
        if (half * 2 != x.Shape[axis])
            throw Error.Shape($"A gate needs two halves, but axis {axis} of {x.Shape} has an odd length.");
        var y = Tensor.Allocate(x.Shape.With(axis, half), x.ElementType);
        if (x.ElementType == ElementType.Float32)
            Forward(x.AsSpan<float>(), y.Elements<float>(), half * x.Shape.Stride(axis));
        else
            Forward(x.AsSpan<double>(), y.Elements<double>(), half * x.Shape.Stride(axis));
        if (For(x) is not { } operation)
            return y;
        operation.axis = axis;
        return operation.Record(y, x);
    }

    protected override void Backward(Tensor gradient)
    {
        var half = First.Shape[axis] / 2;
        if (Gradients.Recording)
        {
            var gate = First.Slice(axis, half, half).Sigmoid();
            var passed = gradient * gate;
            Give(0, Tensor.Concatenate([passed, passed * First.Slice(axis, 0, half) * (1 - gate)], axis));
            return;
        }

        var dx = Tensor.Allocate(First.Shape, First.ElementType);
        if (dx.ElementType == ElementType.Float32)
            Back(First.AsSpan<float>(), gradient.AsSpan<float>(), dx.Elements<float>(), half * First.Shape.Stride(axis));
        else
            Back(First.AsSpan<double>(), gradient.AsSpan<double>(), dx.Elements<double>(), half * First.Shape.Stride(axis));
        Give(0, dx);
    }

    private static void Forward<T>(ReadOnlySpan<T> x, Span<T> y, int run)
        where T : unmanaged
    {
        for (var at = 0; at < y.Length; at += run)
            Lanewise.Apply(default(Gated), x.Slice(2 * at, run), x.Slice((2 * at) + run, run), y.Slice(at, run));
    }

    private static void Back<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> dy, Span<T> dx, int run)
        where T : unmanaged
    {
        for (var at = 0; at < dy.Length; at += run)
        {
            var gate = x.Slice((2 * at) + run, run);
            var slope = dy.Slice(at, run);
            Lanewise.Apply(default(GradientOfGate), x.Slice(2 * at, run), gate, slope, dx.Slice((2 * at) + run, run));
            Lanewise.Apply(default(Gated), slope, gate, dx.Slice(2 * at, run));
        }
    }

    private readonly struct Gated : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x * L.Sigmoid(y);
    }

    private readonly struct GradientOfGate : ITernaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y, L z)
            where L : struct, ILane<L>
        {
            var power = L.Exp(-L.Abs(y));
            var inverse = 1 / (1 + power);
            return x * z * (power * inverse * inverse);
        }
    }
}
