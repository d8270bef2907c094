using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>dx = dy − exp(y) · Σ dy for a logarithm of a softmax y and its slopes.</summary>
internal readonly unsafe struct LogSoftmaxGradientColumn : IColumnOperation
{
    public static bool TakesTwo => true;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, T>(T* first, T* second, int rows)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged
    {
        L sum = 0;
        for (var row = 0; row < rows; row++)
            sum += ColumnLoad.Row<L, T>(second, row);
        for (var row = 0; row < rows; row++)
        {
            var share = L.Exp(ColumnLoad.Row<L, T>(first, row)) * sum;
            ColumnLoad.SetRow(first, row, ColumnLoad.Row<L, T>(second, row) - share);
        }
    }

    public static void RunRow<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second, Span<T> result)
        where T : unmanaged
    {
        Lanewise.Apply(new Slope(Lanewise.Sum(second)), first, second, result);
    }

    private readonly struct Slope(double sum) : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => L.Fma(-sum, L.Exp(x), y);
    }
}
