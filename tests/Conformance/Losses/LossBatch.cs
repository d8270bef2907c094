namespace Nadir.Tests.Conformance;

/// <summary>Targets and predictions that a loss takes, away from its kinks.</summary>
internal static class LossBatch
{
    public const int Samples = 4;
    public const int Classes = 3;

    private static readonly Shape Whole = new(Samples, Classes);

    /// <summary>Every kind of targets that a loss takes: class numbers may be given as rows of shares, too.</summary>
    public static IEnumerable<LossDomain> TargetDomains(Loss loss) =>
        loss.Targets.Floating is { } floating ? [loss.Targets, floating] : [loss.Targets];

    /// <summary>The length of the terms' first axis: what is left when the classes' axis is gone.</summary>
    public static int TermSamples(Loss loss) => Whole[Whole.Axis(loss.Targets.Axis) == 0 ? 1 : 0];

    /// <summary>One tensor for each input, from the declared domains and axes.</summary>
    public static Tensor[] Inputs(Loss loss, Random random) => Inputs(loss, loss.Targets, random);

    /// <summary>The same with one kind of targets.</summary>
    public static Tensor[] Inputs(Loss loss, LossDomain targets, Random random)
    {
        if (!loss.TakesPrediction)
            return [.. loss.Inputs.Select(input => InputBatch.Draw(input, random))];
        var target = Targets(targets, random);
        return [target, Predictions(loss, target, random)];
    }

    private static Tensor Targets(LossDomain domain, Random random)
    {
        if (domain.IsClassLists)
            return Tensor.From(Enumerable.Range(0, Samples).SelectMany(_ => List(random)).ToArray(), Whole);
        if (!domain.IsClasses)
            return Tensor.From(Rows(domain, random, []), Whole);
        var axis = Whole.Axis(domain.Axis);
        return Tensor.From(Enumerable.Range(0, Whole[1 - axis]).Select(_ => (long)random.Next(Whole[axis])).ToArray());
    }

    private static Tensor Predictions(Loss loss, Tensor target, Random random)
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

        return Tensor.From(values, Whole);
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

        if (!domain.IsDistribution)
            return rows;
        var whole = Tensor.From(rows, Whole);
        return (whole / whole.Sum(domain.Axis, keepAxis: true)).ToArray<double>();
    }

    /// <summary>Some classes in any order, then −1 and what counts for nothing.</summary>
    private static long[] List(Random random)
    {
        var list = Enumerable.Range(0, Classes).Select(i => (long)i).ToArray();
        random.Shuffle(list);
        if (random.Next(Classes + 1) is var end && end < Classes)
            list[end] = -1;
        return list;
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
