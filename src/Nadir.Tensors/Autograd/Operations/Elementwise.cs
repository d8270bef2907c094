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

    public static Tensor Apply(Tensor x, F function)
    {
        var y = Tensor.Allocate(x.Layout, x.ElementType);
        switch (x.ElementType)
        {
            case ElementType.Float32: Lanewise.Value(function, x.AsSpan<float>(), y.Elements<float>()); break;
            case ElementType.Float64: Lanewise.Value(function, x.AsSpan<double>(), y.Elements<double>()); break;
            default: throw Error.State($"A function of real numbers needs Float32 or Float64 elements, got {x.ElementType}. Convert by To(...).");
        }

        if (For(x) is not { } operation)
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
            Lanewise.Gradient(function, First.AsSpan<float>(), Output.AsSpan<float>(), gradient.AsSpan<float>(), dx.Elements<float>());
        else
            Lanewise.Gradient(function, First.AsSpan<double>(), Output.AsSpan<double>(), gradient.AsSpan<double>(), dx.Elements<double>());
        Give(0, dx);
    }
}
