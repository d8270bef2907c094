namespace Nadir.Figures;

/// <summary>A cell with the nodes around it.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="First">Where its nodes start among those of all cells.</param>
/// <param name="Count">How many nodes it has.</param>
/// <param name="Low">The least of their values.</param>
/// <param name="High">The greatest of their values.</param>
internal readonly record struct GridOutline(GridCell Cell, int First, int Count, double Low, double High);
