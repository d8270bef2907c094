namespace Nadir.Tensors;

public sealed partial class Tensor
{
    /// <summary>The sum of a function of this as target and of a prediction, times a number, over another: a loss in one pass.</summary>
    /// <remarks>The bits are those of <see cref="Pair{F}"/> and <see cref="ScaledSum"/>, whose results are never written.</remarks>
    internal Tensor PairSum<F>(Tensor prediction, F function, double scale, double divisor)
        where F : struct, IPairFunction => Nadir.Tensors.PairSum<F>.Apply(this, prediction, function, scale, divisor);
}

internal sealed class PairSum<F> : Operation<PairSum<F>>
    where F : struct, IPairFunction
{
    private F function;
    private double scale, divisor;

    public static Tensor Apply(Tensor target, Tensor prediction, F function, double scale, double divisor)
    {
        Pairwise<F>.RequirePair(target, prediction);
        var y = Tensor.Allocate(Shape.Scalar, prediction.ElementType);
        if (y.ElementType == ElementType.Float32)
            y.Elements<float>()[0] = (float)Lanewise.SumOfValues(function, target.AsSpan<float>(), prediction.AsSpan<float>()) * (float)scale / (float)divisor;
        else
            y.Elements<double>()[0] = Lanewise.SumOfValues(function, target.AsSpan<double>(), prediction.AsSpan<double>()) * scale / divisor;
        if (For(target, prediction) is not { } operation)
            return y;
        (operation.function, operation.scale, operation.divisor) = (function, scale, divisor);
        return operation.Record(y, target, prediction);
    }

    protected override void Backward(Tensor gradient)
    {
        if (F.NoSlope is { } reason)
            throw Error.NotSupported(reason);
        if (Gradients.Recording)
        {
            var upstream = (gradient * (scale / divisor)).BroadcastTo(First.Layout);
            if (Wants(0))
                Give(0, upstream * Pairwise<TargetDerivative<F>>.Apply(First, Second, new TargetDerivative<F>(function)));
            if (Wants(1))
                Give(1, upstream * Pairwise<PredictionDerivative<F>>.Apply(First, Second, new PredictionDerivative<F>(function)));
            return;
        }

        if (Wants(0))
            Give(0, Fused(gradient, inTarget: true));
        if (Wants(1))
            Give(1, Fused(gradient, inTarget: false));
    }

    private Tensor Fused(Tensor gradient, bool inTarget)
    {
        var result = Tensor.Allocate(First.Layout, First.ElementType);
        if (result.ElementType == ElementType.Float32)
            Fused(First.AsSpan<float>(), Second.AsSpan<float>(), gradient.AsSpan<float>()[0] * (float)(scale / divisor), result.Elements<float>(), inTarget);
        else
            Fused(First.AsSpan<double>(), Second.AsSpan<double>(), gradient.AsSpan<double>()[0] * (scale / divisor), result.Elements<double>(), inTarget);
        return result;
    }

    private void Fused<T>(ReadOnlySpan<T> target, ReadOnlySpan<T> prediction, double upstream, Span<T> result, bool inTarget)
        where T : unmanaged
    {
        if (inTarget)
            Lanewise.Apply(new ScaledTargetSlope<F>(function, upstream), target, prediction, result);
        else
            Lanewise.Apply(new ScaledPredictionSlope<F>(function, upstream), target, prediction, result);
    }
}
