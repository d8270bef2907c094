namespace Nadir;

/// <summary>How the scores of several classes become one number.</summary>
public enum ClassAverage
{
    /// <summary>The score of class 1 alone, where there are only 0 and 1.</summary>
    Binary,

    /// <summary>One score of all decisions counted together.</summary>
    Micro,

    /// <summary>The mean over classes: a rare class matters as much as a frequent one.</summary>
    Macro,

    /// <summary>The mean over classes, weighted by how many samples each has.</summary>
    Weighted,
}
