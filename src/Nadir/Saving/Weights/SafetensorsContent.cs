namespace Nadir;

/// <summary>What a safetensors file holds.</summary>
/// <param name="Arrays">The arrays in the order of their names.</param>
/// <param name="Metadata">The texts of the header's <c>__metadata__</c>.</param>
public sealed record SafetensorsContent(IReadOnlyList<NamedArray> Arrays, IReadOnlyDictionary<string, string> Metadata);
