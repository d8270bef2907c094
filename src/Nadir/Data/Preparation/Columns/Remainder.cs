namespace Nadir;

/// <summary>What becomes of columns that no part of a column transformer takes.</summary>
public enum Remainder
{
    /// <summary>They are left out.</summary>
    Drop,

    /// <summary>They follow behind the others as they are.</summary>
    Passthrough,
}
