namespace Nadir;

/// <summary>The number of the first feature in a svmlight file.</summary>
public enum SvmlightNumbering
{
    /// <summary>0 where a feature 0 is in the file, 1 otherwise.</summary>
    Auto,

    /// <summary>0.</summary>
    FromZero,

    /// <summary>1, as the format's description says.</summary>
    FromOne,
}
