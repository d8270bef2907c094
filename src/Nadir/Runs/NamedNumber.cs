namespace Nadir;

/// <summary>A number with its name, such as a metric.</summary>
public readonly record struct NamedNumber(string Name, double Value);
