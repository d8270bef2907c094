namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The elements as another type; itself when it is that type already.</summary>
    /// <remarks>Numbers become Int64 by cutting the fraction and Bool by comparing with 0; true becomes 1.</remarks>
    public Tensor To(ElementType type) => type == ElementType ? this : Cast.Apply(this, type);
}

internal sealed class Cast : Operation<Cast>
{
    protected override bool ReadsInputs => false;

    public static Tensor Apply(Tensor x, ElementType type)
    {
        var y = Tensor.Allocate(x.Shape, Require.Defined(type));
        switch (x.ElementType)
        {
            case ElementType.Float32: FromFloat(x.AsSpan<float>(), y); break;
            case ElementType.Float64: FromDouble(x.AsSpan<double>(), y); break;
            case ElementType.Int64: FromLong(x.AsSpan<long>(), y); break;
            default: FromBool(x.AsSpan<bool>(), y); break;
        }

        return y.IsFloating ? For(x)?.Record(y, x) ?? y : y;
    }

    protected override void Backward(Tensor gradient) => Give(0, gradient.To(First.ElementType));

    private static void FromFloat(ReadOnlySpan<float> from, Tensor y)
    {
        switch (y.ElementType)
        {
            case ElementType.Float64: Each(from, y.Elements<double>(), static v => (double)v); break;
            case ElementType.Int64: Each(from, y.Elements<long>(), static v => (long)v); break;
            default: Each(from, y.Elements<bool>(), static v => v != 0); break;
        }
    }

    private static void FromDouble(ReadOnlySpan<double> from, Tensor y)
    {
        switch (y.ElementType)
        {
            case ElementType.Float32: Each(from, y.Elements<float>(), static v => (float)v); break;
            case ElementType.Int64: Each(from, y.Elements<long>(), static v => (long)v); break;
            default: Each(from, y.Elements<bool>(), static v => v != 0); break;
        }
    }

    private static void FromLong(ReadOnlySpan<long> from, Tensor y)
    {
        switch (y.ElementType)
        {
            case ElementType.Float32: Each(from, y.Elements<float>(), static v => (float)v); break;
            case ElementType.Float64: Each(from, y.Elements<double>(), static v => (double)v); break;
            default: Each(from, y.Elements<bool>(), static v => v != 0); break;
        }
    }

    private static void FromBool(ReadOnlySpan<bool> from, Tensor y)
    {
        switch (y.ElementType)
        {
            case ElementType.Float32: Each(from, y.Elements<float>(), static v => v ? 1f : 0f); break;
            case ElementType.Float64: Each(from, y.Elements<double>(), static v => v ? 1.0 : 0.0); break;
            default: Each(from, y.Elements<long>(), static v => v ? 1L : 0L); break;
        }
    }

    private static void Each<TFrom, TTo>(ReadOnlySpan<TFrom> from, Span<TTo> to, Func<TFrom, TTo> convert)
    {
        for (var i = 0; i < from.Length; i++)
            to[i] = convert(from[i]);
    }
}
