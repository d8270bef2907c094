namespace Nadir.Tests.Conformance;

/// <summary>Tensors that a loss of inputs of its own takes, from what it declares of each.</summary>
internal static class InputBatch
{
    private static readonly Dictionary<string, int> Lengths = new()
    {
        ["N"] = LossBatch.Samples,
        ["C"] = LossBatch.Classes,
        ["T"] = 5,
        ["S"] = 2,
    };

    public static Shape ShapeOf(LossInput input, int samples = LossBatch.Samples) =>
        new([.. input.Axes.Split(", ").Select(axis => axis == "N" ? samples : Lengths.GetValueOrDefault(axis, 3))]);

    public static Tensor Draw(LossInput input, Random random)
    {
        var shape = ShapeOf(input);
        var count = shape.Count;
        if (input.Domain.CountOf is { } axis)
            return Whole(() => random.Next((Lengths[axis] + 1) / 2, Lengths[axis] + 1));
        if (input.Domain.IsClasses)
            return Whole(() => Class(input.Domain, random));
        return Tensor.From(Enumerable.Range(0, count).Select(_ => Number(input, random)).ToArray(), shape);

        Tensor Whole(Func<long> draw) => Tensor.From(Enumerable.Range(0, count).Select(_ => draw()).ToArray(), shape);
    }

    /// <summary>
    /// Two samples at the edges of the domains: all inputs alike, and each its own way. The largest and the smallest are such
    /// that lengths of differences, and slopes of directions, are numbers of the type.
    /// </summary>
    public static IEnumerable<Tensor[]> Extremes(Loss loss, ElementType type)
    {
        var isSingle = type == ElementType.Float32;
        double[] sizes = [0, 1, 1e4, 1e-30, 1e30, isSingle ? 1.2e-37 : 2.3e-307, isSingle ? 4e37 : 2e307];
        foreach (var size in sizes)
        {
            foreach (var other in sizes)
                yield return [.. loss.Inputs.Select((input, i) => Edge(input, type, i % 2 == 0 ? size : other, i))];
        }
    }

    /// <summary>No sample at all.</summary>
    public static Tensor[] Nothing(Loss loss, ElementType type) =>
        [.. loss.Inputs.Select(input => Tensor.Zeros(ShapeOf(input, 0), input.IsWhole ? ElementType.Int64 : type))];

    private static Tensor Edge(LossInput input, ElementType type, double size, int turn)
    {
        var shape = ShapeOf(input, 2);
        if (input.IsWhole)
            return Tensor.Full(shape, input.Domain.ForbiddenClass == 1 ? 2 : 1, ElementType.Int64);
        var domain = input.Domain;
        var values = new double[shape.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var sign = (i + turn) % 3 == 0 ? -1 : 1;
            values[i] = domain.IsLabels
                ? (i % 2 == 0 ? domain.Low : domain.High)
                : Math.Clamp(domain.Low == 0 || domain.High == 0 ? size * (domain.High == 0 ? -1 : 1) : sign * size, domain.Low, domain.High);
        }

        return Tensor.From(values, shape).To(type);
    }

    private static double Number(LossInput input, Random random)
    {
        if (input.Domain.IsLabels)
            return random.Next(2) == 0 ? input.Domain.Low : input.Domain.High;
        while (true)
        {
            if (LossBatch.Number(input.Domain, random) is var value && value > input.RaisedTo + 1e-3)
                return value;
        }
    }

    private static long Class(LossDomain domain, Random random)
    {
        while (true)
        {
            if (random.Next(LossBatch.Classes) is var label && label != domain.ForbiddenClass)
                return label;
        }
    }
}
