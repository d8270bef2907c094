using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>
/// upstream·(softmax·Σ target − target) of <see cref="IColumnOperation.Step"/> columns; replaces the softmax.
/// </summary>
internal readonly unsafe ref struct CrossEntropyBackwardWork(void* softmax, void* target, void* upstream, int rows) : ILaneWork
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, T>()
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        for (var column = 0; column < IColumnOperation.Step; column += L.Width)
            Column<L, T>((T*)softmax + column, (T*)target + column, (T*)upstream + column, rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Column<L, T>(T* softmax, T* target, T* upstream, int rows)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged
    {
        L sum = 0;
        for (var row = 0; row < rows; row++)
            sum += ColumnLoad.Row<L, T>(target, row);
        var slope = ColumnLoad.Row<L, T>(upstream, 0);
        for (var row = 0; row < rows; row++)
        {
            var share = ColumnLoad.Row<L, T>(softmax, row) * sum;
            ColumnLoad.SetRow(softmax, row, slope * (share - ColumnLoad.Row<L, T>(target, row)));
        }
    }
}
