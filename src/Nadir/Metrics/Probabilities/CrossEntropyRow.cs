using System.Numerics;

namespace Nadir;

/// <summary>Cross-entropies of one row, with Keras' guard of the logarithm.</summary>
internal static class CrossEntropyRow
{
    /// <summary>−(t·log p + (1 − t)·log(1 − p)).</summary>
    public static double Binary(double target, double prediction, bool fromLogits)
    {
        if (fromLogits)
        {
            return Math.Max(prediction, 0) - (prediction * target)
                + Elementary.Log1P(Elementary.Exp(-Math.Abs(prediction)));
        }

        var yes = Clip(prediction);
        return -(target * Elementary.Log(yes)) - ((1 - target) * Elementary.Log1P(-yes));
    }

    /// <summary>−Σ t·log p, with targets drawn towards the uniform distribution.</summary>
    public static double Categorical<TTarget, TPrediction>(
        ReadOnlySpan<TTarget> target, ReadOnlySpan<TPrediction> prediction, double labelSmoothing, bool fromLogits)
        where TTarget : unmanaged, INumber<TTarget>
        where TPrediction : unmanaged, INumber<TPrediction>
    {
        var logOfSum = fromLogits ? LogOfSum(prediction) : 0;
        var sum = fromLogits ? 0 : Sum(prediction);
        var loss = 0.0;
        for (var number = 0; number < prediction.Length; number++)
        {
            var share = (ScoredClasses.Share(target, number) * (1 - labelSmoothing)) + (labelSmoothing / prediction.Length);
            if (share == 0)
                continue;
            var value = double.CreateTruncating(prediction[number]);
            loss -= share * (fromLogits ? value - logOfSum : Elementary.Log(Clip(value / sum)));
        }

        return loss;
    }

    private static double Clip(double probability) => Math.Clamp(probability, GuardedLog.Low, GuardedLog.High);

    private static double Sum<T>(ReadOnlySpan<T> row)
        where T : unmanaged, INumber<T>
    {
        var sum = 0.0;
        foreach (var number in row)
            sum += double.CreateTruncating(number);
        return sum;
    }

    private static double LogOfSum<T>(ReadOnlySpan<T> row)
        where T : unmanaged, INumber<T>
    {
        var largest = double.CreateTruncating(row[RowMetric.Largest(row)]);
        var sum = 0.0;
        foreach (var number in row)
            sum += Elementary.Exp(double.CreateTruncating(number) - largest);
        return largest + Elementary.Log(sum);
    }
}
