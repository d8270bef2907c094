namespace Nadir.Expressions;

/// <summary>A part of a formula: a number, a name, or a function of other parts. Equal parts compare equal.</summary>
internal abstract record Node;
