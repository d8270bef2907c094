using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>A function of each element; differentiable as often as wanted.</summary>
    /// <param name="function">Value and slope, written once for every lane.</param>
    /// <exception cref="InvalidOperationException">The elements are not floating-point numbers.</exception>
    public Tensor Map<F>(F function)
        where F : struct, IScalarFunction => Elementwise<F>.Apply(this, function);
}

internal sealed class Elementwise<F> : Operation<Elementwise<F>>
    where F : struct, IScalarFunction
{
    private F function;
    private Tensor? slope;

    public static Tensor Apply(Tensor x, F function)
    {
        if (!x.IsFloating)
            throw Error.State($"A function of real numbers needs Float32 or Float64 elements, got {x.ElementType}. Convert by To(...).");
        var y = Tensor.Allocate(x.Layout, x.ElementType);
        if (F.KeepsSlope && For(x) is { } joint)
        {
            joint.function = function;
            joint.slope = Slope(x, y, function);
            return joint.Record(y, x);
        }

        if (x.ElementType == ElementType.Float32)
            Lanewise.Value(function, x.AsSpan<float>(), y.Elements<float>());
        else
            Lanewise.Value(function, x.AsSpan<double>(), y.Elements<double>());
        if (F.KeepsSlope || For(x) is not { } operation)
            return y;
        operation.function = function;
        return operation.Record(y, x);
    }

    protected override void Backward(Tensor gradient)
    {
        if (Gradients.Recording)
        {
            Give(0, gradient * Elementwise<Derivative<F>>.Apply(First, new Derivative<F>(function)));
            return;
        }

        var dx = Tensor.Allocate(First.Layout, First.ElementType);
        if (dx.ElementType == ElementType.Float32)
            Fused(First.AsSpan<float>(), Output.AsSpan<float>(), gradient.AsSpan<float>(), dx.Elements<float>());
        else
            Fused(First.AsSpan<double>(), Output.AsSpan<double>(), gradient.AsSpan<double>(), dx.Elements<double>());
        Give(0, dx);
    }

    protected override void Clear() => slope = null;

    /// <summary>Fills the values and makes the slopes.</summary>
    private static Tensor Slope(Tensor x, Tensor y, F function)
    {
        var slope = Tensor.Allocate(x.Layout, x.ElementType);
        if (x.ElementType == ElementType.Float32)
            Lanewise.ValueAndSlope(function, x.AsSpan<float>(), y.Elements<float>(), slope.Elements<float>());
        else
            Lanewise.ValueAndSlope(function, x.AsSpan<double>(), y.Elements<double>(), slope.Elements<double>());
        return slope;
    }

    private void Fused<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> upstream, Span<T> dx)
        where T : unmanaged
    {
        if (F.KeepsSlope)
            Lanewise.Apply(default(Product), upstream, slope!.AsSpan<T>(), dx);
        else
            Lanewise.Gradient(function, x, y, upstream, dx);
    }

    private readonly struct Product : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x * y;
    }
}
