namespace Nadir.Figures;

/// <summary>A cell of a grid that covers some of its finest squares.</summary>
/// <param name="Column">Of its left edge.</param>
/// <param name="Row">Of its lower edge.</param>
/// <param name="Size">How many squares wide and high.</param>
internal readonly record struct GridCell(int Column, int Row, int Size);
