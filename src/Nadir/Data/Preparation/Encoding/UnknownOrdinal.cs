namespace Nadir;

/// <summary>What an ordinal encoder makes of a category it did not learn.</summary>
public enum UnknownOrdinal
{
    /// <summary>An error that names row and column.</summary>
    Error,

    /// <summary>The number <see cref="OrdinalEncoder.UnknownValue"/>.</summary>
    UseEncodedValue,
}
