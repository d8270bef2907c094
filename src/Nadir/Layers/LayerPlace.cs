namespace Nadir;

/// <summary>Where in a model a layer is built: its number, and what its first weights depend on.</summary>
internal sealed record LayerPlace(int Index, string Name, ulong Seed, ElementType ElementType);
