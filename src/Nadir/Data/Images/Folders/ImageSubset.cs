namespace Nadir;

/// <summary>Which part of an image folder is read.</summary>
public enum ImageSubset
{
    /// <summary>Every image.</summary>
    All,

    /// <summary>What is learned from: all but the share that is held back.</summary>
    Training,

    /// <summary>The share that is held back.</summary>
    Validation,
}
