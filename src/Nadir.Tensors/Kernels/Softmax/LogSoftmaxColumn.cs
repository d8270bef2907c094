using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>x − log Σ exp(x).</summary>
internal readonly unsafe struct LogSoftmaxColumn : IColumnOperation
{
    public static bool TakesTwo => false;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, T>(T* first, T* second, int rows)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged
    {
        var largest = ColumnLoad.Largest<L, T>(first, rows);
        var logarithm = L.Log(ColumnLoad.SumOfExponentials(first, rows, largest));
        for (var row = 0; row < rows; row++)
            ColumnLoad.SetRow(first, row, ColumnLoad.Row<L, T>(first, row) - largest - logarithm);
    }
}
