namespace Nadir;

/// <summary>Which category of a column a one-hot encoder gives no place, because the others tell it.</summary>
public enum DroppedCategory
{
    /// <summary>None: each has its place.</summary>
    None,

    /// <summary>Each column's first.</summary>
    First,

    /// <summary>The first of columns with two categories.</summary>
    IfBinary,
}
