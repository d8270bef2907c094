namespace Nadir;

/// <summary>Targets of classes as rows of shares in the shape of the scores, classes last.</summary>
/// <param name="Rows">What each class counts: its share of the target, smoothed, times its weight.</param>
/// <param name="Weights">The weight of each row, before smoothing; null when all are 1.</param>
internal readonly record struct ClassShares(Tensor Rows, Tensor? Weights)
{
    /// <summary>From rows of shares in the scores' shape, or from class numbers where those are allowed.</summary>
    /// <param name="loss">The loss' name, for messages.</param>
    /// <param name="target">Floating-point rows, or Int64 class numbers.</param>
    /// <param name="scores">One number for each class, as they came.</param>
    /// <param name="axis">The axis of the classes.</param>
    /// <param name="classWeights">One weight a class.</param>
    /// <param name="smoothing">How far rows are drawn towards equal shares.</param>
    /// <param name="takesNumbers">Whether Int64 targets are class numbers; else they are rows, too.</param>
    public static ClassShares Of(
        string loss, Tensor target, Tensor scores, int axis, double[]? classWeights, double smoothing, bool takesNumbers = true)
    {
        if (takesNumbers && !target.IsFloating)
        {
            var classes = new ClassTargets(loss, target, scores, axis);
            var weights = classes.Weights(classWeights, scores, nameof(ClassWeights));
            return new ClassShares(classes.Rows(scores.ElementType, classWeights, smoothing), weights);
        }

        RowShapes.RequireAlike(loss, target, scores);
        var rows = RowShapes.ClassesLast(loss, target.To(scores.ElementType), axis);
        var row = classWeights is null ? null : ClassWeights.Row(classWeights, rows, nameof(ClassWeights));
        var rowWeights = row is null ? null : (rows * row).Sum(-1);
        if (smoothing > 0)
            rows = (rows * (1 - smoothing)) + (smoothing / rows.Layout[-1]);
        return new ClassShares(row is null ? rows : rows * row, rowWeights);
    }
}
