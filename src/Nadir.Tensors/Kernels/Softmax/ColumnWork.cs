using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Runs an operation over <see cref="IColumnOperation.Step"/> columns, a lane at a time.</summary>
internal readonly unsafe ref struct ColumnWork<TOperation>(void* first, void* second, int rows) : ILaneWork
    where TOperation : struct, IColumnOperation
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, T>()
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        for (var column = 0; column < IColumnOperation.Step; column += L.Width)
            default(TOperation).Run<L, T>((T*)first + column, (T*)second + column, rows);
    }
}
