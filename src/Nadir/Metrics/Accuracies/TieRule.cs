namespace Nadir;

/// <summary>Which of equal scores stands before the others.</summary>
public enum TieRule
{
    /// <summary>The one that is asked for: what shares the k-th place is among the first k. Keras.</summary>
    Asked,

    /// <summary>The one of the larger class number. scikit-learn.</summary>
    LaterClass,
}
