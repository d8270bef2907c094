namespace Nadir;

/// <summary>The size that each row's numbers are divided by.</summary>
public enum RowNorm
{
    /// <summary>The root of the sum of squares.</summary>
    L2,

    /// <summary>The sum of sizes.</summary>
    L1,

    /// <summary>None: they stay.</summary>
    None,
}
