using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>(softmax(x) · Σ target − target) · upstream; the upstream slope lies below the targets.</summary>
internal readonly unsafe struct CrossEntropyGradientColumn : IColumnOperation
{
    public static bool TakesTwo => true;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, T>(T* first, T* second, int rows)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged
    {
        L total = 0;
        for (var row = 0; row < rows; row++)
            total += ColumnLoad.Row<L, T>(second, row);
        var largest = ColumnLoad.Largest<L, T>(first, rows);
        L sum = 0;
        for (var row = 0; row < rows; row++)
        {
            var value = L.Exp(ColumnLoad.Row<L, T>(first, row) - largest);
            sum += value;
            ColumnLoad.SetRow(first, row, value);
        }

        var upstream = ColumnLoad.Row<L, T>(second, rows);
        for (var row = 0; row < rows; row++)
        {
            var probability = ColumnLoad.Row<L, T>(first, row) / sum;
            var slope = (probability * total) - ColumnLoad.Row<L, T>(second, row);
            ColumnLoad.SetRow(first, row, slope * upstream);
        }
    }
}
