namespace Nadir;

/// <summary>What the zero-one loss counts as an error.</summary>
public enum ZeroOneForm
{
    /// <summary>A score that is not on its label's side: the margin, label times score, is 0 or below.</summary>
    Margin,

    /// <summary>A predicted label that is not the target.</summary>
    Labels,
}
