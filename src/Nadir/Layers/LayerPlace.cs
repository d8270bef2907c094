namespace Nadir;

/// <summary>Where in a model a layer is built: its number, and what its first weights depend on.</summary>
/// <param name="Index">Its number in the model.</param>
/// <param name="Name">Number and kind.</param>
/// <param name="Seed">The seed of first weights.</param>
/// <param name="ElementType">What the weights are made of.</param>
/// <param name="Room">How many numbers its weights may have at the most.</param>
internal sealed record LayerPlace(int Index, string Name, ulong Seed, ElementType ElementType, long Room);
