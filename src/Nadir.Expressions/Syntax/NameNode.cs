namespace Nadir.Expressions;

/// <summary>A variable or parameter, known by its name alone.</summary>
internal sealed record NameNode(string Name) : Node;
