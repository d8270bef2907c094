namespace Nadir;

/// <summary>What to do with the keys of JSON lines where their values alone do not tell.</summary>
public sealed record JsonLinesOptions
{
    /// <summary>Keys whose numbers and truth values are read as texts, as they are written; those that also hold texts need it.</summary>
    public IReadOnlyList<string> TextColumns { get; init; } = [];

    /// <summary>Keys that are passed over with all that stands below them.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; init; } = [];
}
