using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>How a band of a correlation's source lies in memory as one run per channel.</summary>
/// <remarks>
/// In place, a channel is the image's own plane. Staged, it is a padded copy, and a stride's phases lie apart, so that
/// neighbouring outputs always read neighbouring numbers.
/// </remarks>
internal readonly record struct FlatLayout
{
    private readonly int rowsBeyond;

    public FlatLayout(in Correlation geometry, int bandRows, bool staged)
    {
        (Geometry, BandRows, Staged) = (geometry, bandRows, staged);
        var padded = geometry.Columns + (geometry.TapColumns.Span / geometry.StepX);
        Pitch = !staged ? geometry.SourceWidth : geometry.StepX == 1 ? SharedPitch(geometry, padded) : padded;
        Overlap = staged ? padded - Pitch : 0;
        rowsBeyond = geometry.TapRows.Span / geometry.StepY;
        Phase = PhaseRows(bandRows) * Pitch;
        Channel = staged ? geometry.StepY * geometry.StepX * Phase : geometry.SourcePlane;
    }

    public Correlation Geometry { get; init; }

    public int BandRows { get; }

    public bool Staged { get; }

    /// <summary>Elements from one row to the next.</summary>
    public int Pitch { get; }

    /// <summary>Zeros that a channel's last row reads past its end, where padding is shared.</summary>
    public int Overlap { get; }

    /// <summary>Elements of one place within the stride.</summary>
    public int Phase { get; }

    /// <summary>Elements from one channel to the next.</summary>
    public int Channel { get; }

    /// <summary>Rows of one phase that a band of so many output rows reads.</summary>
    public int PhaseRows(int rows) => rows + rowsBeyond;

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
        var geometry = Geometry;
        var at = 0;
        for (var row = 0; row < geometry.TapRows.Count; row++)
        {
            for (var column = 0; column < geometry.TapColumns.Count; column++)
                offsets[at++] = Offset(0, row, column);
        }

        for (var first = 0; at < geometry.Products; at++, first++)
            offsets[at] = offsets[first] + Channel;
    }

    /// <summary>The zeros to the right of a row are those to the left of the next.</summary>
    private static int SharedPitch(in Correlation geometry, int padded)
    {
        var sourceEnd = Math.Min(geometry.Left + geometry.SourceWidth, padded);
        return Math.Max(Math.Max(geometry.Columns, sourceEnd), padded - Math.Max(geometry.Left, 0));
    }
}
