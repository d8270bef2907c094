namespace Nadir.Tests.Conformance;

/// <summary>Targets and predictions that a loss takes, away from its kinks.</summary>
internal static class LossBatch
{
    public const int Samples = 4;
    public const int Classes = 3;

    /// <summary>One tensor for each input, from the declared domains and axes.</summary>
    public static Tensor[] Inputs(Loss loss, Random random)
    {
        if (!loss.TakesPrediction)
            return [.. loss.Inputs.Select(input => InputBatch.Draw(input, random))];
        var target = Targets(loss, random);
        return [target, Predictions(loss, target, random)];
    }

    public static Tensor Targets(Loss loss, Random random)
    {
        if (loss.Targets.IsClasses)
            return Tensor.From(Enumerable.Range(0, Samples).Select(_ => (long)random.Next(Classes)).ToArray());
        return Tensor.From(Rows(loss.Targets, random, []), new Shape(Samples, Classes));
    }

    public static Tensor Predictions(Loss loss, Tensor target, Random random)
    {
        var values = Rows(loss.Predictions, random, loss.PredictionKinks);
        if (target.IsFloating)
        {
            var targets = target.ToArray<double>();
            for (var i = 0; i < values.Length; i++)
            {
                while (IsAtKink(loss, targets[i], values[i]))
                    values[i] = Number(loss.Predictions, random);
            }
        }

        return Tensor.From(values, new Shape(Samples, Classes));
    }

    private static bool IsAtKink(Loss loss, double target, double prediction)
    {
        var (low, high) = (loss.Targets.Low, loss.Targets.High);
        var label = loss.Targets.IsLabels ? ((2 * target) - low - high) / (high - low) : target;
        return loss.ResidualKinks.Any(kink => Math.Abs(target - prediction - kink) < 1e-3)
            || loss.MarginKinks.Any(kink => Math.Abs((label * prediction) - kink) < 1e-3);
    }

    private static double[] Rows(LossDomain domain, Random random, IReadOnlyList<double> kinks)
    {
        var rows = new double[Samples * Classes];
        for (var i = 0; i < rows.Length; i++)
        {
            do
                rows[i] = Number(domain, random);
            while (kinks.Any(kink => Math.Abs(rows[i] - kink) < 1e-3));
        }

        for (var row = 0; domain.IsDistribution && row < Samples; row++)
        {
            var sum = rows.AsSpan(row * Classes, Classes).ToArray().Sum();
            for (var i = 0; i < Classes; i++)
                rows[(row * Classes) + i] /= sum;
        }

        return rows;
    }

    public static double Number(LossDomain domain, Random random)
    {
        if (domain.IsLabels)
            return random.Next(2) == 0 ? domain.Low : domain.High;
        var (low, high) = (double.IsInfinity(domain.Low) ? Math.Min(-2, domain.High - 2) : domain.Low, double.IsInfinity(domain.High) ? Math.Max(2, domain.Low + 2) : domain.High);
        var margin = (high - low) * 0.05;
        return low + margin + ((high - low - (2 * margin)) * random.NextDouble());
    }
}
