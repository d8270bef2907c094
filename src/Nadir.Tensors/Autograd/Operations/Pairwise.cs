namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>A function of this as target and of a prediction of the same shape, element by element.</summary>
    /// <param name="prediction">The second argument.</param>
    /// <param name="function">Value and both slopes, written once for every lane.</param>
    /// <exception cref="ShapeException">The shapes differ; nothing is broadcast.</exception>
    public Tensor Pair<F>(Tensor prediction, F function)
        where F : struct, IPairFunction => Pairwise<F>.Apply(this, prediction, function);
}

internal sealed class Pairwise<F> : Operation<Pairwise<F>>
    where F : struct, IPairFunction
{
    private F function;

    public static Tensor Apply(Tensor target, Tensor prediction, F function)
    {
        RequirePair(target, prediction);
        var y = Tensor.Allocate(target.Layout, target.ElementType);
        if (y.ElementType == ElementType.Float32)
            Lanewise.Value(function, target.AsSpan<float>(), prediction.AsSpan<float>(), y.Elements<float>());
        else
            Lanewise.Value(function, target.AsSpan<double>(), prediction.AsSpan<double>(), y.Elements<double>());
        if (For(target, prediction) is not { } operation)
            return y;
        operation.function = function;
        return operation.Record(y, target, prediction);
    }

    /// <summary>Refuses what is no pair of tensors of one shape and floating type.</summary>
    public static void RequirePair(Tensor target, Tensor prediction)
    {
        if (!Shape.Same(target.Layout, Require.Present(prediction).Layout))
            throw Error.Shape($"Pair needs a target and a prediction of one shape, got {target.Shape} and {prediction.Shape}: {ShapeText.Difference(target.Shape, prediction.Shape)}.");
        if (!target.IsFloating || target.ElementType != prediction.ElementType)
            throw Error.Argument($"A function of pairs needs one floating element type, got {target.ElementType} and {prediction.ElementType}. Convert by To(...).");
    }

    protected override void Backward(Tensor gradient)
    {
        if (F.NoSlope is { } reason)
            throw Error.NotSupported(reason);
        if (Wants(0))
        {
            Give(0, Gradients.Recording
                ? gradient * Pairwise<TargetDerivative<F>>.Apply(First, Second, new TargetDerivative<F>(function))
                : Fused(gradient, inTarget: true));
        }

        if (Wants(1))
        {
            Give(1, Gradients.Recording
                ? gradient * Pairwise<PredictionDerivative<F>>.Apply(First, Second, new PredictionDerivative<F>(function))
                : Fused(gradient, inTarget: false));
        }
    }

    private Tensor Fused(Tensor gradient, bool inTarget)
    {
        var result = Tensor.Allocate(First.Layout, First.ElementType);
        if (result.ElementType == ElementType.Float32)
            Fused(First.AsSpan<float>(), Second.AsSpan<float>(), gradient.AsSpan<float>(), result.Elements<float>(), inTarget);
        else
            Fused(First.AsSpan<double>(), Second.AsSpan<double>(), gradient.AsSpan<double>(), result.Elements<double>(), inTarget);
        return result;
    }

    private void Fused<T>(ReadOnlySpan<T> target, ReadOnlySpan<T> prediction, ReadOnlySpan<T> upstream, Span<T> result, bool inTarget)
        where T : unmanaged
    {
        if (inTarget)
            Lanewise.TargetGradient(function, target, prediction, upstream, result);
        else
            Lanewise.PredictionGradient(function, target, prediction, upstream, result);
    }
}
