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

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void RunRow<L, T>(T* first, T* second, T* result, int length)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged
    {
        var largest = RowSweep.Largest<L, T>(first, length);
        var (above, ties) = RowSweep.Exponentials<L, T>(first, null, length, largest);
        var work = new UnaryWork<Shifted>(new Shifted(largest, Math.Log(above + ties)), (byte*)first, (byte*)result, length);
        work.Run<L, T>();
    }

    private readonly struct Shifted(double largest, double logarithm) : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => x - largest - logarithm;
    }
}
