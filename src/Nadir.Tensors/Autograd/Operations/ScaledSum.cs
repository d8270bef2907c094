namespace Nadir.Tensors;

/// <summary>The sum of all elements, times a number, over another: a mean, or a loss.</summary>
internal sealed class ScaledSum : Operation<ScaledSum>
{
    private double scale, divisor;

    protected override bool ReadsInputs => false;

    public static Tensor Apply(Tensor x, double scale, double divisor)
    {
        var y = Tensor.Allocate(Shape.Scalar, x.ElementType);
        switch (x.ElementType)
        {
            case ElementType.Float32: y.Elements<float>()[0] = (float)Lanewise.Sum(x.AsSpan<float>()) * (float)scale / (float)divisor; break;
            case ElementType.Float64: y.Elements<double>()[0] = Lanewise.Sum(x.AsSpan<double>()) * scale / divisor; break;
            default: throw Error.Argument($"Sums and means take Float32 or Float64, got {x.ElementType}. Convert by To(...).");
        }

        if (For(x) is not { } operation)
            return y;
        (operation.scale, operation.divisor) = (scale, divisor);
        return operation.Record(y, x);
    }

    protected override void Backward(Tensor gradient)
    {
        if (Gradients.Recording)
        {
            Give(0, (gradient * (scale / divisor)).BroadcastTo(First.Layout));
            return;
        }

        var dx = Tensor.Allocate(First.Layout, First.ElementType);
        if (dx.ElementType == ElementType.Float32)
            dx.Elements<float>().Fill(gradient.AsSpan<float>()[0] * (float)(scale / divisor));
        else
            dx.Elements<double>().Fill(gradient.AsSpan<double>()[0] * (scale / divisor));
        Give(0, dx);
    }
}
