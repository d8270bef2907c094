namespace Nadir;

/// <summary>Makes data sets that stream.</summary>
public static class Dataset
{
    /// <summary>A data set over a sequence, which is enumerated anew in each pass.</summary>
    public static Dataset<T> From<T>(IEnumerable<T> elements)
    {
        Require.Present(elements);
        return new Dataset<T>(_ => elements, elements.TryGetNonEnumeratedCount(out var count) ? count : null);
    }
}
