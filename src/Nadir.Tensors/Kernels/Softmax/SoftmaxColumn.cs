using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>exp(x) ÷ Σ exp(x).</summary>
internal readonly unsafe struct SoftmaxColumn : IColumnOperation
{
    public static bool TakesTwo => false;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, T>(T* first, T* second, int rows)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged
    {
        var largest = ColumnLoad.Largest<L, T>(first, rows);
        L sum = 0;
        for (var row = 0; row < rows; row++)
        {
            var value = L.Exp(ColumnLoad.Row<L, T>(first, row) - largest);
            sum += value;
            ColumnLoad.SetRow(first, row, value);
        }

        for (var row = 0; row < rows; row++)
            ColumnLoad.SetRow(first, row, ColumnLoad.Row<L, T>(first, row) / sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void RunRow<L, T>(T* first, T* second, T* result, int length)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged
    {
        var (above, ties) = RowSweep.Exponentials<L, T>(first, result, length, RowSweep.Largest<L, T>(first, length));
        var work = new UnaryWork<Multiple>(new Multiple(1 / (above + ties)), (byte*)result, (byte*)result, length);
        work.Run<L, T>();
    }
}
