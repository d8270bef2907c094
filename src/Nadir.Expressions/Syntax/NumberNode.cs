namespace Nadir.Expressions;

/// <summary>A number that is written in the formula.</summary>
internal sealed record NumberNode(double Value) : Node;
