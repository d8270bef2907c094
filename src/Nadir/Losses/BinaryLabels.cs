namespace Nadir;

/// <summary>The two numbers that stand for the two classes in a target.</summary>
public enum BinaryLabels
{
    /// <summary>−1 and 1.</summary>
    SignedOne,

    /// <summary>0 and 1.</summary>
    ZeroOne,
}
