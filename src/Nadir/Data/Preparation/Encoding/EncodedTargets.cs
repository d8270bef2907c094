namespace Nadir;

/// <summary>Targets as a target encoder averages them: one list of numbers, or one of zeros and ones for each class.</summary>
internal sealed class EncodedTargets
{
    private EncodedTargets(double[][] lists, string[] names, int[]? classes) =>
        (Lists, Names, Classes) = (lists, names, classes);

    /// <summary>One list, or one a class.</summary>
    public double[][] Lists { get; }

    /// <summary>What follows a column's name, a text for each list; empty for one list.</summary>
    public string[] Names { get; }

    /// <summary>Each row's class in order of appearance; null for values.</summary>
    public int[]? Classes { get; }

    public static EncodedTargets Of(Tensor targets, TargetKind kind)
    {
        if (targets.Count != targets.Shape[0])
            throw Error.Shape($"TargetEncoder takes one target a row, [N], got {targets.Shape}. Encode by one column of the targets.");
        var values = targets.ElementType == ElementType.Int64
            ? Array.ConvertAll(targets.ToArray<long>(), value => (double)value)
            : targets.To(ElementType.Float64).ToArray<double>();
        var wrong = Array.FindIndex(values, value => !double.IsFinite(value));
        if (wrong >= 0)
            throw Error.Data(null, $"TargetEncoder learns from finite targets, got {values[wrong]}. Correct or drop the row.", FormattableString.Invariant($"row {wrong}"));
        var distinct = values.Distinct().ToList();
        if (kind == TargetKind.Auto)
            kind = targets.IsFloating ? TargetKind.Continuous : distinct.Count <= 2 ? TargetKind.Binary : TargetKind.Multiclass;
        if (kind == TargetKind.Continuous)
            return new EncodedTargets([values], [], null);
        if (kind == TargetKind.Binary && distinct.Count > 2)
            throw Error.Argument($"targetType: Binary is for two classes, got {distinct.Count}. Use Multiclass.", nameof(targets));
        var order = distinct.Select((value, i) => (value, i)).ToDictionary(pair => pair.value, pair => pair.i);
        var classes = Array.ConvertAll(values, value => order[value]);
        distinct.Sort();
        var counted = kind == TargetKind.Binary ? distinct.Skip(Math.Max(0, distinct.Count - 1)).ToList() : distinct;
        var names = kind == TargetKind.Binary ? [] : counted.Select(value => FormattableString.Invariant($"{value}")).ToArray();
        return new EncodedTargets([.. counted.Select(one => Array.ConvertAll(values, value => value == one ? 1.0 : 0))], names, classes);
    }

    /// <summary>Which fold each row is kept back in: classes spread evenly, where there are classes.</summary>
    /// <remarks>Without shuffling the same folds as scikit-learn's StratifiedKFold and KFold.</remarks>
    public int[] Folds(int count, bool shuffle, ulong seed)
    {
        var rows = Lists[0].Length;
        var folds = new int[rows];
        if (Classes is null)
        {
            var order = Enumerable.Range(0, rows).ToArray();
            if (shuffle)
                new Philox(seed, "targetEncoder").Shuffle(order.AsSpan());
            for (var (fold, next) = (0, 0); fold < count; fold++)
            {
                for (var end = next + (rows / count) + (fold < rows % count ? 1 : 0); next < end; next++)
                    folds[order[next]] = fold;
            }

            return folds;
        }

        var sorted = Classes.Order().ToArray();
        for (var label = 0; label <= sorted[^1]; label++)
        {
            var own = new List<int>();
            for (var fold = 0; fold < count; fold++)
            {
                for (var i = fold; i < rows; i += count)
                {
                    if (sorted[i] == label)
                        own.Add(fold);
                }
            }

            var mine = own.ToArray();
            if (shuffle)
                new Philox(seed, "targetEncoder", label).Shuffle(mine.AsSpan());
            for (var (row, next) = (0, 0); row < rows; row++)
            {
                if (Classes[row] == label)
                    folds[row] = mine[next++];
            }
        }

        return folds;
    }
}
