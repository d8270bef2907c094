using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Runs an operation over long rows of neighbours, one after another.</summary>
internal readonly unsafe ref struct RowWork<TOperation>(void* first, void* second, void* result, int rows, int length) : ILaneWork
    where TOperation : struct, IColumnOperation
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, T>()
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        for (var row = 0; row < rows; row++)
        {
            var start = (nint)row * length;
            TOperation.RunRow<L, T>((T*)first + start, (T*)second + start, (T*)result + start, length);
        }
    }
}
