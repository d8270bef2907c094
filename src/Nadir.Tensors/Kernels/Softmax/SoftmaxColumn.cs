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

    public static void RunRow<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second, Span<T> result)
        where T : unmanaged
    {
        var sum = ExponentialSumWork.Fill(first, Lanewise.Largest(first), result);
        Lanewise.Apply(new Multiple(1 / sum), result, result);
    }

    private readonly struct Multiple(double factor) : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => x * factor;
    }
}
