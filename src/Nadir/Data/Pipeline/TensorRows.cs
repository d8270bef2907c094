namespace Nadir;

/// <summary>Tensors of one shape as the rows of one.</summary>
internal static class TensorRows
{
    /// <param name="rows">At least one.</param>
    /// <param name="before">How many elements of the pass came before, for errors.</param>
    /// <param name="element">What an element is called, such as <c>sample</c>.</param>
    /// <param name="part">What of the element the rows are, such as <c>input</c>.</param>
    public static Tensor Stack(ReadOnlySpan<Tensor> rows, long before, string element, string part)
    {
        var first = rows[0];
        for (var i = 1; i < rows.Length; i++)
        {
            if (rows[i].Shape != first.Shape)
                throw Error.Shape($"The {part} of {element} {before + i} has shape {rows[i].Shape}, the first of its batch, {element} {before}, has {first.Shape}. Make them alike by Map, or batch them apart.");
            if (rows[i].ElementType != first.ElementType)
                throw Error.Argument($"The {part} of {element} {before + i} is {rows[i].ElementType}, the first of its batch, {element} {before}, is {first.ElementType}. Convert by Map and To(...).");
        }

        var all = Tensor.Allocate(first.Shape.Prepend(rows.Length), first.ElementType);
        switch (first.ElementType)
        {
            case ElementType.Float32: Copy<float>(rows, all); break;
            case ElementType.Float64: Copy<double>(rows, all); break;
            case ElementType.Int64: Copy<long>(rows, all); break;
            default: Copy<bool>(rows, all); break;
        }

        return all;
    }

    private static void Copy<T>(ReadOnlySpan<Tensor> rows, Tensor all)
        where T : unmanaged
    {
        var free = all.Elements<T>();
        foreach (var row in rows)
        {
            row.AsSpan<T>().CopyTo(free);
            free = free[row.Count..];
        }
    }
}
