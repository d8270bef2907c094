namespace Nadir;

/// <summary>What the labels of a svmlight file are read as.</summary>
public enum SvmlightTarget
{
    /// <summary>
    /// Classes where the labels are −1 and 1, or whole numbers that fill 0..k−1 or 1..k, of at most 20 kinds and at least two rows a kind;
    /// values otherwise.
    /// </summary>
    Guess,

    /// <summary>Classes: each different label is one, in the order of size.</summary>
    Classes,

    /// <summary>Values.</summary>
    Values,
}
