namespace Nadir;

/// <summary>What information is counted in.</summary>
public enum InformationUnit
{
    /// <summary>By the natural logarithm; what losses are in.</summary>
    Nats,

    /// <summary>By the logarithm to base 2: yes-or-no questions.</summary>
    Bits,
}
