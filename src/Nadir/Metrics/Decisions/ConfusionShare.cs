namespace Nadir;

/// <summary>Of what a cell of a confusion matrix is a share.</summary>
public enum ConfusionShare
{
    /// <summary>Of nothing: how many samples (how much weight) there are.</summary>
    Counts,

    /// <summary>Of all samples of its true class: rows add up to 1.</summary>
    Target,

    /// <summary>Of all samples taken for its class: columns add up to 1.</summary>
    Prediction,

    /// <summary>Of all samples.</summary>
    All,
}
