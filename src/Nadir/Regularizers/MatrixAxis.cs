namespace Nadir;

/// <summary>The rows or the columns of a weight.</summary>
public enum MatrixAxis
{
    /// <summary>Along the first axis: each row is a unit's inputs.</summary>
    Rows,

    /// <summary>Along the second axis: each column is an input's outputs.</summary>
    Columns,
}
