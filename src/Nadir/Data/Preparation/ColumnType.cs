namespace Nadir;

/// <summary>What columns of a table hold.</summary>
public enum ColumnType
{
    /// <summary>Numbers or texts.</summary>
    Any,

    /// <summary>Numbers.</summary>
    Numbers,

    /// <summary>Texts.</summary>
    Texts,
}
