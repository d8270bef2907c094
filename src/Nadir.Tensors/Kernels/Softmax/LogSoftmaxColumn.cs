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

    public static void RunRow<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second, Span<T> result)
        where T : unmanaged
    {
        var largest = Lanewise.Largest(first);
        var sum = ExponentialSumWork.Fill(first, largest, result);
        Lanewise.Apply(new Shifted(largest, Math.Log(sum)), first, result);
    }

    private readonly struct Shifted(double largest, double logarithm) : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => x - largest - logarithm;
    }
}
