namespace Nadir.Pictures;

/// <summary>Targets as class numbers: they may be numbers, or one-hot rows.</summary>
internal static class ClassLabels
{
    /// <summary>One a sample.</summary>
    /// <exception cref="ShapeException">The targets are neither.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class is not below <paramref name="classes"/>.</exception>
    public static int[] Of(Tensor targets, int classes)
    {
        var length = targets.Shape[0] == 0 ? 1 : targets.Count / targets.Shape[0];
        if (length != 1 && length != classes)
            throw Error.Shape($"Targets {targets.Shape} do not fit a model that tells {classes} classes apart. Pass class numbers [N] or one-hot rows [N, {classes}].");
        var numbers = targets.ToArray<double>();
        var labels = new int[targets.Shape[0]];
        for (var i = 0; i < labels.Length; i++)
        {
            var row = numbers[(i * length)..((i + 1) * length)];
            var label = length > 1 ? Array.IndexOf(row, row.Max()) : Math.Round(row[0]);
            if (!(label >= 0 && label < classes))
                throw Error.OutOfRange($"Sample {i} has class {row[0]}, and the model tells {classes} classes apart, 0 to {classes - 1}.");
            labels[i] = (int)label;
        }

        return labels;
    }

    /// <summary>How many samples each class has.</summary>
    public static IReadOnlyList<long> Counts(Tensor targets, int classes)
    {
        var counts = new long[classes];
        foreach (var label in Of(targets, classes))
            counts[label]++;
        return counts;
    }
}
