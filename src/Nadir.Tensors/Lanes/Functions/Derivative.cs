using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>The derivative of a function as a function itself; its own slope comes from the written slope, on dual numbers.</summary>
/// <remarks>Nested, it gives the higher orders: <c>Derivative&lt;Derivative&lt;F>></c> has f″ as value and f‴ as slope.</remarks>
public readonly record struct Derivative<F>(F Function) : IScalarFunction
    where F : struct, IScalarFunction
{
    /// <inheritdoc/>
    public ReadOnlySpan<double> Kinks => Function.Kinks;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L x)
        where L : struct, ILane<L> => Function.Slope(x, Function.Value(x));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Slope<L>(L x, L y)
        where L : struct, ILane<L>
    {
        var value = Function.Value(x);
        return Function.Slope(new Dual<L>(x, 1), new Dual<L>(value, Function.Slope(x, value))).Slope;
    }
}
