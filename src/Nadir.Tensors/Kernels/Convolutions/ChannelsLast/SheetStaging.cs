using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Lays a band of an image out as a <see cref="SheetLayout"/>; its padding stays as it is.</summary>
internal static unsafe class SheetStaging
{
    /// <param name="layout">Where everything goes.</param>
    /// <param name="image">The block's first channel.</param>
    /// <param name="firstRow">The band's first output row.</param>
    /// <param name="rows">The band's output rows.</param>
    /// <param name="turned">Room for the source rows with the channels last.</param>
    /// <param name="sheets">The result.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run<T>(in SheetLayout layout, T* image, int firstRow, int rows, T* turned, T* sheets)
        where T : unmanaged
    {
        var geometry = layout.Geometry;
        var width = geometry.SourceWidth;
        var top = (firstRow * geometry.StepY) - geometry.Top;
        var firstSource = Math.Max(0, top);
        var sourceRows = Math.Min(geometry.SourceHeight, top + (geometry.StepY * layout.Rows(rows))) - firstSource;
        if (sourceRows <= 0)
            return;
        Transposition.Run(
            image + ((nint)firstSource * width), geometry.SourcePlane, geometry.Channels, sourceRows * width,
            turned, layout.Pitch);
        for (var source = 0; source < sourceRows; source++)
        {
            var (row, phaseY) = Math.DivRem(firstSource + source - top, geometry.StepY);
            for (var tap = 0; tap < geometry.TapColumns.Count; tap++)
            {
                LayRow(
                    geometry, layout.Pitch, turned + ((nint)source * width * layout.Pitch),
                    (tap * geometry.TapColumns.Spacing) - geometry.Left,
                    sheets + layout.Sheet(phaseY, tap) + ((nint)row * layout.Row));
            }
        }
    }

    /// <summary>Copies the places of a row that one column of taps sees, the first of them at a column or before the row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LayRow<T>(in Correlation geometry, int pitch, T* row, int column, T* to)
        where T : unmanaged
    {
        var step = geometry.StepX;
        var first = column >= 0 ? 0 : (-column + step - 1) / step;
        var end = Math.Min(geometry.Columns, (geometry.SourceWidth - column + step - 1) / step);
        if (end <= first)
            return;
        if (step == 1)
        {
            var count = (end - first) * pitch;
            new Span<T>(row + ((nint)(column + first) * pitch), count).CopyTo(new Span<T>(to + (first * pitch), count));
            return;
        }

        for (var place = first; place < end; place++)
        {
            new Span<T>(row + ((nint)(column + (place * step)) * pitch), pitch)
                .CopyTo(new Span<T>(to + (place * pitch), pitch));
        }
    }
}
