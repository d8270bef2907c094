namespace Nadir.Tensors;

/// <summary>The ways to make a matrix product.</summary>
internal enum ProductPath
{
    /// <summary>Few rows against B as it lies.</summary>
    FewRows,

    /// <summary>Few rows against the rows of a transposed B.</summary>
    Dots,

    /// <summary>Tiles at once, on one thread.</summary>
    Small,

    /// <summary>Blocks of rows, columns and depth, for any size and number of threads.</summary>
    Blocked,
}
