using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>dx = y · (dy − Σ y · dy) for a softmax y and its slopes.</summary>
internal readonly unsafe struct SoftmaxGradientColumn : IColumnOperation
{
    public static bool TakesTwo => true;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, T>(T* first, T* second, int rows)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged
    {
        L dot = 0;
        for (var row = 0; row < rows; row++)
            dot = L.Fma(ColumnLoad.Row<L, T>(first, row), ColumnLoad.Row<L, T>(second, row), dot);
        for (var row = 0; row < rows; row++)
        {
            var slope = ColumnLoad.Row<L, T>(second, row) - dot;
            ColumnLoad.SetRow(first, row, ColumnLoad.Row<L, T>(first, row) * slope);
        }
    }

    public static void RunRow<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second, Span<T> result)
        where T : unmanaged
    {
        Lanewise.Apply(new Slope(Lanewise.SumOfProducts(first, second)), first, second, result);
    }

    private readonly struct Slope(double dot) : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x * (y - dot);
    }
}
