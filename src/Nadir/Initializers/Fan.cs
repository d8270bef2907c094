namespace Nadir;

/// <summary>How many inputs feed one output of a weight, and how many outputs one input feeds.</summary>
public readonly record struct Fan(int In, int Out);
