namespace Nadir.Tensors;

internal static partial class Lanewise
{
    /// <summary>y = f(x).</summary>
    internal static void Value<F, T>(F function, ReadOnlySpan<T> x, Span<T> y)
        where F : struct, IScalarFunction
        where T : unmanaged => Apply(new ValueOf<F>(function), x, y);

    /// <summary>dx = upstream · f′(x), with y = f(x) known.</summary>
    internal static void Gradient<F, T>(
        F function, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> upstream, Span<T> dx)
        where F : struct, IScalarFunction
        where T : unmanaged
    {
        if (F.SlopeReadsInput)
            Apply(new GradientOf<F>(function), x, y, upstream, dx);
        else
            Apply(new GradientOfValue<F>(function), y, upstream, dx);
    }

    /// <summary>result = f(target, prediction).</summary>
    internal static void Value<F, T>(F function, ReadOnlySpan<T> target, ReadOnlySpan<T> prediction, Span<T> result)
        where F : struct, IPairFunction
        where T : unmanaged => Apply(new PairValueOf<F>(function), target, prediction, result);

    /// <summary>result = upstream · slope in the target.</summary>
    internal static void TargetGradient<F, T>(
        F function, ReadOnlySpan<T> target, ReadOnlySpan<T> prediction, ReadOnlySpan<T> upstream, Span<T> result)
        where F : struct, IPairFunction
        where T : unmanaged => Apply(new TargetGradientOf<F>(function), target, prediction, upstream, result);

    /// <summary>result = upstream · slope in the prediction.</summary>
    internal static void PredictionGradient<F, T>(
        F function, ReadOnlySpan<T> target, ReadOnlySpan<T> prediction, ReadOnlySpan<T> upstream, Span<T> result)
        where F : struct, IPairFunction
        where T : unmanaged => Apply(new PredictionGradientOf<F>(function), target, prediction, upstream, result);
}
