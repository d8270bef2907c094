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

    /// <summary>The axis of the classes, counted from the start: the only one where there is just one.</summary>
    public static int ClassAxis(string loss, in Shape prediction, int axis)
    {
        if (prediction.Rank == 1)
            return 0;
        var found = axis < 0 ? axis + prediction.Rank : axis;
        return found >= 0 && found < prediction.Rank
            ? found
            : throw Error.Shape($"{loss} is to find classes on axis {axis}, but the shape is {prediction}. Pass the axis that has one number for each class.");
    }

    /// <summary>The same numbers with the axis of the classes last.</summary>
    public static Tensor ClassesLast(string loss, Tensor x, int axis)
    {
        var from = ClassAxis(loss, x.Layout, axis);
        if (from == x.Rank - 1)
            return x;
        Span<int> order = stackalloc int[x.Rank];
        for (var i = 0; i < order.Length - 1; i++)
            order[i] = i < from ? i : i + 1;
        order[^1] = from;
        return x.Transpose(order);
    }

    /// <summary>
    /// Class numbers for rows of scores: their shape is the scores' without the classes' axis, or with 1 there.
    /// </summary>
    /// <returns>The axis of the classes, counted from the start.</returns>
    public static int RequireClasses(string name, Tensor target, Tensor scores, int axis = -1)
    {
        if (target.ElementType != ElementType.Int64)
        {
            throw Error.Argument(
                $"{name} takes class numbers (Int64) as target, got {target.ElementType} {target.Shape}. Convert by To(ElementType.Int64), or use the categorical form for one-hot rows.");
        }

        if (scores.Rank == 0)
            throw Error.Shape($"{name} needs one number for each class, got predictions {scores.Shape}.");
        var at = ClassAxis(name, scores.Layout, axis);
        return target.Layout == scores.Layout.Without(at) || target.Layout == scores.Layout.With(at, 1)
            ? at
            : throw Error.Shape(
                $"{name} needs one class number for each row of the prediction {scores.Shape}, got {target.Shape}.");
    }

    /// <summary>Where an element lies, for messages.</summary>
    public static string Position(int index, in Shape shape)
    {
        if (shape.Rank == 0)
            return "sample 0";
        var sample = FormattableString.Invariant($"sample {index / shape.Stride(0)}");
        if (shape.Rank == 1)
            return sample;
        var places = new int[shape.Rank];
        for (var axis = shape.Rank - 1; axis >= 0; axis--)
            (index, places[axis]) = (index / shape[axis], index % shape[axis]);
        return FormattableString.Invariant($"{sample}, at [{string.Join(", ", places)}]");
    }
}
