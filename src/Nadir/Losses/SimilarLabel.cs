namespace Nadir;

/// <summary>Which target says that a pair belongs together.</summary>
public enum SimilarLabel
{
    /// <summary>0, and 1 that it does not. Hadsell, Chopra, LeCun 2006; Keras' example of Siamese networks.</summary>
    Zero,

    /// <summary>1, and 0 that it does not. tensorflow_addons.</summary>
    One,
}
