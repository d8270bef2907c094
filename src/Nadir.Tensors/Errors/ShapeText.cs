namespace Nadir.Tensors;

/// <summary>What messages say of axes and of shapes that differ.</summary>
internal static class ShapeText
{
    /// <summary>Turns an axis counted from either end into one counted from the start.</summary>
    /// <exception cref="ShapeException">There is no such axis; the message names who asked.</exception>
    public static int Axis(this in Shape shape, int axis, string operation) => axis >= -shape.Rank && axis < shape.Rank
        ? shape.Axis(axis)
        : throw Error.Shape($"{operation}: axis {axis} does not exist in {shape}, which has {shape.Rank} axes.");

    /// <summary>Where two shapes differ first, such as <c>axis 1 has 3 and 4</c>.</summary>
    public static string Difference(Shape first, Shape second, int butFor = -1)
    {
        if (first.Rank != second.Rank)
            return FormattableString.Invariant($"they have {first.Rank} and {second.Rank} axes");
        var axis = Enumerable.Range(0, first.Rank).First(axis => axis != butFor && first[axis] != second[axis]);
        return FormattableString.Invariant($"axis {axis} has {first[axis]} and {second[axis]}");
    }
}
