using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>How a band of a correlation's source lies in memory as one run per channel.</summary>
/// <remarks>
/// In place, a channel is the image's own plane. Staged, it is a padded copy, and a stride's phases lie apart, so that
/// neighbouring outputs always read neighbouring numbers.
/// </remarks>
internal readonly record struct FlatLayout(Correlation Geometry, int BandRows, bool Staged)
{
    public int Pitch => !Staged ? Geometry.SourceWidth : Geometry.StepX == 1 ? SharedPitch : PaddedWidth;

    /// <summary>Zeros that a channel's last row reads past its end, where padding is shared.</summary>
    public int Overlap => Staged ? PaddedWidth - Pitch : 0;

    private int PaddedWidth => Geometry.Columns + (Geometry.TapColumns.Span / Geometry.StepX);

    /// <summary>The zeros to the right of a row are those to the left of the next.</summary>
    private int SharedPitch
    {
        get
        {
            var sourceEnd = Math.Min(Geometry.Left + Geometry.SourceWidth, PaddedWidth);
            return Math.Max(Math.Max(Geometry.Columns, sourceEnd), PaddedWidth - Math.Max(Geometry.Left, 0));
        }
    }

    /// <summary>Rows of one phase that a band of so many output rows reads.</summary>
    public int PhaseRows(int rows) => rows + (Geometry.TapRows.Span / Geometry.StepY);

    public int Phase => PhaseRows(BandRows) * Pitch;

    public int Channel => Staged ? Geometry.StepY * Geometry.StepX * Phase : Geometry.SourcePlane;

    /// <summary>Positions from a band's first output to its last.</summary>
    public int Positions(int rows) => ((rows - 1) * Pitch) + Geometry.Columns;

    /// <summary>Offset of a tap from the first channel's first tap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public int Offset(int channel, int tapRow, int tapColumn)
    {
        var (row, phaseY) = Math.DivRem(tapRow * Geometry.TapRows.Spacing, Geometry.StepY);
        var (column, phaseX) = Math.DivRem(tapColumn * Geometry.TapColumns.Spacing, Geometry.StepX);
        return (channel * Channel) + (((phaseY * Geometry.StepX) + phaseX) * Phase) + (row * Pitch) + column;
    }

    /// <summary>Elements between the first place that a band reads and the end of its last.</summary>
    public int Reach(int rows) =>
        Offset(Geometry.Channels - 1, Geometry.TapRows.Count - 1, Geometry.TapColumns.Count - 1) + Positions(rows);

    /// <summary>The offsets of all taps, channel by channel, row by row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void FillOffsets(Span<nint> offsets)
    {
        var at = 0;
        for (var channel = 0; channel < Geometry.Channels; channel++)
        {
            for (var row = 0; row < Geometry.TapRows.Count; row++)
            {
                for (var column = 0; column < Geometry.TapColumns.Count; column++)
                    offsets[at++] = Offset(channel, row, column);
            }
        }
    }
}
