namespace Nadir;

/// <summary>What a target column is read as.</summary>
public enum CsvTarget
{
    /// <summary>
    /// Classes where the cells are words or truth values, or where they are whole numbers that fill 0..k−1 or 1..k or are −1
    /// and 1, of at most 20 kinds and at least two rows a kind; values otherwise.
    /// </summary>
    Guess,

    /// <summary>Classes: each different cell is one.</summary>
    Classes,

    /// <summary>Values: the cells are numbers.</summary>
    Values,
}
