namespace Nadir;

/// <summary>What a one-hot encoder makes of a category it did not learn.</summary>
public enum UnknownCategory
{
    /// <summary>An error that names row and column.</summary>
    Error,

    /// <summary>Zeros in all of the column's places.</summary>
    Ignore,

    /// <summary>The place of the infrequent categories; zeros where there are none.</summary>
    InfrequentIfExist,
}
