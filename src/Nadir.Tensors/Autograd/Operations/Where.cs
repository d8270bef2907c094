namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>Elements of one tensor where a mask is true, of another elsewhere; shapes broadcast.</summary>
    /// <param name="mask">Bool.</param>
    /// <remarks>Twin: torch.where, numpy.where.</remarks>
    public static Tensor Where(Tensor mask, Tensor chosen, Tensor other)
    {
        if (Require.Present(mask).ElementType != ElementType.Bool)
            throw Error.Argument($"Where needs a Bool mask, got {mask.ElementType}. Compare first, as in x > 0.");
        if (Require.Present(chosen).ElementType != Require.Present(other).ElementType || !chosen.IsFloating)
            throw Error.Argument($"Where chooses between tensors of one floating type, got {chosen.ElementType} and {other.ElementType}. Convert by To(...).");
        var shape = Broadcast.ShapeOf("Where", mask.Shape, Broadcast.ShapeOf("Where", chosen.Shape, other.Shape));
        return Nadir.Tensors.Where.Apply(mask.BroadcastTo(shape), chosen.BroadcastTo(shape), other.BroadcastTo(shape));
    }
}

internal sealed class Where : Operation<Where>
{
    protected override bool ReadsInputs => false;

    public static Tensor Apply(Tensor mask, Tensor chosen, Tensor other)
    {
        var y = Tensor.Allocate(chosen.Shape, chosen.ElementType);
        if (y.ElementType == ElementType.Float32)
            Choose(mask.AsSpan<bool>(), chosen.AsSpan<float>(), other.AsSpan<float>(), y.Elements<float>());
        else
            Choose(mask.AsSpan<bool>(), chosen.AsSpan<double>(), other.AsSpan<double>(), y.Elements<double>());
        return For(chosen, other)?.Record(y, mask, chosen, other) ?? y;
    }

    protected override void Backward(Tensor gradient)
    {
        var zeros = Tensor.Zeros(gradient.Shape, gradient.ElementType);
        if (Wants(1))
            Give(1, Apply(First, gradient, zeros));
        if (Wants(2))
            Give(2, Apply(First, zeros, gradient));
    }

    private static void Choose<T>(ReadOnlySpan<bool> mask, ReadOnlySpan<T> chosen, ReadOnlySpan<T> other, Span<T> y)
    {
        for (var i = 0; i < y.Length; i++)
            y[i] = mask[i] ? chosen[i] : other[i];
    }
}
