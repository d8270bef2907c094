namespace Nadir;

/// <summary>How a svmlight file is read.</summary>
public sealed record SvmlightOptions
{
    /// <summary>Whether labels are classes or values.</summary>
    public SvmlightTarget Targets { get; init; }

    /// <summary>Whether the first feature is number 0 or 1.</summary>
    public SvmlightNumbering Numbering { get; init; }

    /// <summary>How many features there are, such as those of the training data; up to the highest number seen when null.</summary>
    public int? Features { get; init; }

    /// <summary>Whether query numbers (<c>qid:</c>), which group rows for ranking, are passed over; otherwise they are refused.</summary>
    public bool IgnoreQueries { get; init; }
}
