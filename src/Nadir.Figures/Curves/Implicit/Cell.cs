namespace Nadir.Figures;

/// <summary>A square of the lattice.</summary>
/// <param name="Column">Counted from the left in cells of this level.</param>
/// <param name="Row">Counted from below.</param>
/// <param name="Level">How often the window was halved.</param>
internal readonly record struct Cell(int Column, int Row, int Level)
{
    /// <summary>Its side in lines of the lattice.</summary>
    public int Size => 1 << (Lattice.Depth - Level);

    public int Left => Column << (Lattice.Depth - Level);

    public int Bottom => Row << (Lattice.Depth - Level);

    public Cell Part(int index) => new(2 * Column + (index & 1), 2 * Row + (index >> 1), Level + 1);
}
