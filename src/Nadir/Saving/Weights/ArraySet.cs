namespace Nadir;

/// <summary>Arrays that stand together: every name once, in the order of names.</summary>
internal static class ArraySet
{
    /// <summary>The arrays by <see cref="NameOrder"/>.</summary>
    /// <exception cref="ArgumentException">A name appears twice.</exception>
    public static IReadOnlyList<NamedArray> Sorted(IEnumerable<NamedArray> arrays)
    {
        var sorted = arrays.OrderBy(array => array.Name, NameOrder.Instance).ToList();
        for (var i = 1; i < sorted.Count; i++)
        {
            if (sorted[i].Name == sorted[i - 1].Name)
                throw Error.Argument(
                    $"Two arrays are named \"{sorted[i].Name}\". Give each its own name.", nameof(arrays));
        }

        return sorted;
    }
}
