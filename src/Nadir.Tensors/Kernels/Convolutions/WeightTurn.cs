namespace Nadir.Tensors;

/// <summary>Images of one band that a part of a weight gradient takes at once.</summary>
internal readonly record struct WeightTurn(int FirstImage, int Images, int FirstRow, int Rows, int Registers);
