using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Neighbouring columns along the axis of an [outer, axis, inner] array.</summary>
/// <param name="Start">The first column's first element.</param>
/// <param name="Count">1 to <see cref="IColumnOperation.Step"/> columns.</param>
internal readonly record struct ColumnBlock(nint Start, int Count, int Axis, int Inner)
{
    /// <summary>How many blocks an array has.</summary>
    public static int Blocks(int outer, int inner) =>
        inner == 1 ? Cut(outer) : outer * Cut(inner);

    public static ColumnBlock At(int block, int outer, int axis, int inner)
    {
        if (inner == 1)
        {
            var first = block * IColumnOperation.Step;
            return new ColumnBlock((nint)first * axis, Math.Min(IColumnOperation.Step, outer - first), axis, inner);
        }

        var (row, part) = Math.DivRem(block, Cut(inner));
        var column = part * IColumnOperation.Step;
        return new ColumnBlock(
            ((nint)row * axis * inner) + column, Math.Min(IColumnOperation.Step, inner - column), axis, inner);
    }

    /// <summary>Lays the columns side by side; missing ones stay as they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public unsafe void Gather<T>(T* array, T* columns)
        where T : unmanaged
    {
        if (Inner == 1)
        {
            Transposition.Run(array + Start, Axis, Count, Axis, columns, IColumnOperation.Step);
            return;
        }

        for (var row = 0; row < Axis; row++)
        {
            for (var column = 0; column < Count; column++)
                columns[(row * IColumnOperation.Step) + column] = array[Start + ((nint)row * Inner) + column];
        }
    }

    /// <summary>Puts the columns back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public unsafe void Scatter<T>(T* columns, T* array)
        where T : unmanaged
    {
        if (Inner == 1)
        {
            Transposition.Run(columns, IColumnOperation.Step, Axis, Count, array + Start, Axis);
            return;
        }

        for (var row = 0; row < Axis; row++)
        {
            for (var column = 0; column < Count; column++)
                array[Start + ((nint)row * Inner) + column] = columns[(row * IColumnOperation.Step) + column];
        }
    }

    private static int Cut(int columns) => (columns + IColumnOperation.Step - 1) / IColumnOperation.Step;
}
