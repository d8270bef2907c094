using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Σ target · (log Σ exp(x) − x), in the first row, of logits x and targets.</summary>
internal readonly unsafe struct CrossEntropyColumn : IColumnOperation
{
    public static bool TakesTwo => true;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, T>(T* first, T* second, int rows)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged
    {
        var largest = ColumnLoad.Largest<L, T>(first, rows);
        var logarithm = L.Log(ColumnLoad.SumOfExponentials(first, rows, largest));
        L loss = 0;
        for (var row = 0; row < rows; row++)
        {
            // The largest is taken away first: beside huge logits the logarithm would be rounded off. A class that
            // is impossible (−∞) and not the target costs nothing.
            var target = ColumnLoad.Row<L, T>(second, row);
            var term = target * (logarithm + (largest - ColumnLoad.Row<L, T>(first, row)));
            loss += L.Select(target == 0, 0, term);
        }

        ColumnLoad.SetRow(first, 0, loss);
    }
}
