namespace Nadir.Tensors;

/// <summary>How a band of some channels of an image lies in memory with the channels last, once for each column of taps.</summary>
/// <remarks>
/// A sheet holds what one column of taps sees: rows as wide as the outputs, so that the channels under the next output
/// always follow, over the ends of rows too. A stride's rows lie apart.
/// </remarks>
/// <param name="Geometry">The correlation whose source this is; its channels are those of the block.</param>
/// <param name="BandRows">The most output rows of a band.</param>
/// <param name="Pitch">Elements from a place to the next: the block's channels and room up to whole registers.</param>
internal readonly record struct SheetLayout(Correlation Geometry, int BandRows, int Pitch)
{
    /// <summary>Rows of a sheet that a band of so many output rows reads.</summary>
    public int Rows(int bandRows) => bandRows + (Geometry.TapRows.Span / Geometry.StepY);

    public int Row => Geometry.Columns * Pitch;

    public int Length => Geometry.StepY * Geometry.TapColumns.Count * Rows(BandRows) * Row;

    /// <summary>Source rows under a band, at most.</summary>
    public int SourceRows => Math.Min(Geometry.SourceHeight, Geometry.StepY * Rows(BandRows));

    public int Sheet(int phaseY, int tapColumn) =>
        ((phaseY * Geometry.TapColumns.Count) + tapColumn) * Rows(BandRows) * Row;

    /// <summary>Where a tap of a band's first output lies.</summary>
    public int Offset(int tapRow, int tapColumn)
    {
        var (row, phaseY) = Math.DivRem(tapRow * Geometry.TapRows.Spacing, Geometry.StepY);
        return Sheet(phaseY, tapColumn) + (row * Row);
    }
}
