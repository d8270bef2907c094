namespace Nadir.Tensors;

/// <summary>Neighbouring positions of a <see cref="FlatTile{T}"/> that one register holds.</summary>
/// <param name="Start">The first position; never one that is no output.</param>
/// <param name="Place">Which output of the row of outputs it is.</param>
/// <param name="Mask">Where the masks hold the lanes that are outputs.</param>
internal readonly record struct FlatRegister(int Start, int Place, int Mask);
