namespace Nadir;

/// <summary>From which place (row, column) of an image a pixel of the new one is taken.</summary>
/// <remarks>Row: RowByRow·row + RowByColumn·column + RowOffset, and the column alike.</remarks>
internal readonly record struct AffineMap(
    double RowByRow, double RowByColumn, double ColumnByRow, double ColumnByColumn, double RowOffset, double ColumnOffset)
{
    /// <summary>The product of two maps: the other is done first to a place of the new image.</summary>
    public AffineMap After(AffineMap first) => new(
        (RowByRow * first.RowByRow) + (RowByColumn * first.ColumnByRow),
        (RowByRow * first.RowByColumn) + (RowByColumn * first.ColumnByColumn),
        (ColumnByRow * first.RowByRow) + (ColumnByColumn * first.ColumnByRow),
        (ColumnByRow * first.RowByColumn) + (ColumnByColumn * first.ColumnByColumn),
        (RowByRow * first.RowOffset) + (RowByColumn * first.ColumnOffset) + RowOffset,
        (ColumnByRow * first.RowOffset) + (ColumnByColumn * first.ColumnOffset) + ColumnOffset);

    /// <summary>The same about another middle than (0, 0).</summary>
    public AffineMap About(double row, double column) => this with
    {
        RowOffset = RowOffset + row - (RowByRow * row) - (RowByColumn * column),
        ColumnOffset = ColumnOffset + column - (ColumnByRow * row) - (ColumnByColumn * column),
    };

    /// <summary>The place for a pixel, in the order of operations of SciPy, which decides at the very edge.</summary>
    public (double Row, double Column) At(int row, int column) =>
        (RowOffset + (row * RowByRow) + (column * RowByColumn), ColumnOffset + (row * ColumnByRow) + (column * ColumnByColumn));
}
