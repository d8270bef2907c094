namespace Nadir;

/// <summary>The terms of one target class together.</summary>
/// <param name="Name">The class or label; <c>ignored</c> for those that count for nothing.</param>
/// <param name="Terms">How many there are.</param>
/// <param name="Share">What they add to the loss.</param>
public sealed record ExplainedClass(string Name, int Terms, double Share);
