namespace Nadir.Figures;

/// <summary>A piece of a surface as it is painted.</summary>
/// <param name="Surface">Which surface it belongs to, by place among the figure's surfaces.</param>
/// <param name="Outline">Its corners, clockwise.</param>
/// <param name="Height">Its mean height in the box, which decides the colour.</param>
/// <param name="Light">How much light falls on it. Range: [0, 1].</param>
/// <param name="Borders">One bit a side, from the first corner on: whether it lies on a line of the surface's grid.</param>
internal readonly record struct Facet(int Surface, Seen[] Outline, double Height, double Light, uint Borders);
