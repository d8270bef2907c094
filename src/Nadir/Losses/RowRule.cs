namespace Nadir;

/// <summary>What becomes of a pointwise loss' values along the last axis.</summary>
internal enum RowRule
{
    /// <summary>Each is a term of its own.</summary>
    Separate,

    /// <summary>Their mean is the term of the sample.</summary>
    Mean,

    /// <summary>Their sum is the term of the sample.</summary>
    Sum,
}
