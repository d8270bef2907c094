namespace Nadir;

/// <summary>What a CSV column is used for.</summary>
public enum CsvRole
{
    /// <summary>To predict from.</summary>
    Input,

    /// <summary>To be predicted.</summary>
    Target,

    /// <summary>Nothing.</summary>
    Ignored,
}
