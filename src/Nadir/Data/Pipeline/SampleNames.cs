namespace Nadir;

/// <summary>What the numbers of samples are called.</summary>
internal sealed record SampleNames(IReadOnlyList<string>? Classes, IReadOnlyList<string>? Features);
