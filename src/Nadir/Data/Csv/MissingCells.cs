namespace Nadir;

/// <summary>What a reader does with a cell that holds nothing.</summary>
public enum MissingCells
{
    /// <summary>It is an error that says where.</summary>
    Refuse,

    /// <summary>It is read as NaN or null, for an imputing first step.</summary>
    Allow,
}
