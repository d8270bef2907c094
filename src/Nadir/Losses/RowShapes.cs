namespace Nadir;

/// <summary>Which shapes of target and prediction belong together.</summary>
internal static class RowShapes
{
    /// <summary>One shape for both; nothing is broadcast.</summary>
    public static void RequireAlike(string loss, Tensor target, Tensor prediction)
    {
        if (!Shape.Same(target.Layout, prediction.Layout))
        {
            throw Error.Shape(
                $"{loss} needs target and prediction of one shape, got {target.Shape} and {prediction.Shape}. Reshape one; they are not broadcast.");
        }
    }

    /// <summary>Whether whole-number targets [N, …] stand for the one column of predictions [N, …, 1].</summary>
    public static bool IsColumnOf(Tensor target, Tensor prediction) =>
        !target.IsFloating && prediction.Rank > 1 && prediction.Shape[-1] == 1
        && target.Shape == prediction.Shape.Without(-1);

    /// <summary>
    /// Class numbers for rows of scores: their shape is the scores' without the last axis, or with 1 there.
    /// </summary>
    public static void RequireClasses(string name, Tensor target, Tensor scores)
    {
        if (target.ElementType != ElementType.Int64)
        {
            throw Error.Argument(
                $"{name} takes class numbers (Int64) as target, got {target.ElementType} {target.Shape}. Convert by To(ElementType.Int64), or use the categorical form for one-hot rows.");
        }

        if (scores.Rank == 0 || (target.Shape != scores.Shape.Without(-1) && target.Shape != scores.Shape.With(-1, 1)))
        {
            throw Error.Shape(
                $"{name} needs one class number for each row of the prediction {scores.Shape}, got {target.Shape}.");
        }
    }
}
