using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Cuts the positions of a band into registers.</summary>
internal static class FlatRegisters
{
    /// <summary>Room that either way of cutting may need.</summary>
    public static int Most(in FlatLayout layout, int lanes) => (layout.Positions(layout.BandRows) / lanes) + 1;

    /// <summary>A register starts where the one before it ends, or at the next output after that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int Fill(Span<FlatRegister> registers, in FlatLayout layout, int lanes)
    {
        var count = 0;
        var pitch = layout.Pitch;
        var columns = layout.Geometry.Columns;
        var end = layout.Positions(layout.BandRows);
        var (row, column) = (0, 0);
        for (var position = 0; position < end; position = (row * pitch) + column)
        {
            registers[count++] = new FlatRegister(position, (row * columns) + column, column * lanes);
            column += lanes;
            while (column >= pitch)
            {
                column -= pitch;
                row++;
            }

            if (column >= columns)
                (row, column) = (row + 1, 0);
        }

        return count;
    }

    /// <summary>A register starts where the one before it ends; its place in the outputs is not kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int FillEvenly(Span<FlatRegister> registers, in FlatLayout layout, int lanes)
    {
        var count = 0;
        var end = layout.Positions(layout.BandRows);
        for (var position = 0; position < end; position += lanes)
            registers[count++] = new FlatRegister(position, 0, 0);
        return count;
    }

    /// <summary>How many of them a band of fewer rows needs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe int Needed(FlatRegister* registers, int count, in FlatLayout layout, int rows)
    {
        while (count > 0 && registers[count - 1].Start >= layout.Positions(rows))
            count--;
        return count;
    }
}
