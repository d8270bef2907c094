namespace Nadir;

/// <summary>How often a class stands in the data.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Count">How many samples it has.</param>
public readonly record struct ClassCount(string Name, int Count);
