namespace Nadir.Figures;

/// <summary>A cell in which nothing could be proven.</summary>
/// <param name="Cell">Where.</param>
/// <param name="IsContinuous">Whether the function is proven to have values without jumps in it.</param>
internal readonly record struct UndecidedCell(Cell Cell, bool IsContinuous);
