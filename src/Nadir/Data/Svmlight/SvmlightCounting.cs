namespace Nadir;

/// <summary>The number of the first feature in a svmlight file.</summary>
public enum SvmlightCounting
{
    /// <summary>0 where a feature 0 is in the file, 1 otherwise.</summary>
    Auto,

    /// <summary>0.</summary>
    Zero,

    /// <summary>1, as the format's description says.</summary>
    One,
}
