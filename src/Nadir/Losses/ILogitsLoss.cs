namespace Nadir;

/// <summary>The definition of a loss that takes probabilities, or what they are made of.</summary>
internal interface ILogitsLoss
{
    /// <summary>Whether predictions are what comes before a softmax or sigmoid.</summary>
    bool FromLogits { get; }
}
