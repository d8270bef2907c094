namespace Nadir;

/// <summary>What a target encoder takes its targets for.</summary>
public enum TargetKind
{
    /// <summary>Two classes, more classes or values, as the targets show.</summary>
    Auto,

    /// <summary>Two classes: the share of the second.</summary>
    Binary,

    /// <summary>More classes: the share of each, a column for each.</summary>
    Multiclass,

    /// <summary>Values: their mean.</summary>
    Continuous,
}
