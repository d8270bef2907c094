namespace Nadir.Expressions;

/// <summary>What is known of a formula over a box, weakest first.</summary>
public enum Continuity
{
    /// <summary>It has no value anywhere in the box.</summary>
    Nowhere,

    /// <summary>It may lack a value somewhere.</summary>
    Partly,

    /// <summary>It has a finite value everywhere, and may jump.</summary>
    Defined,

    /// <summary>It has a finite value everywhere and does not jump.</summary>
    Continuous,
}
