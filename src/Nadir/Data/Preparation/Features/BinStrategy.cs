namespace Nadir;

/// <summary>Where the edges of bins lie.</summary>
public enum BinStrategy
{
    /// <summary>All bins are as wide.</summary>
    Uniform,

    /// <summary>All bins hold as many training rows.</summary>
    Quantile,

    /// <summary>Between the centres of a one-dimensional k-means.</summary>
    Kmeans,
}
