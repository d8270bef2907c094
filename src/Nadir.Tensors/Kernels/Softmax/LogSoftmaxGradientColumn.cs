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

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void RunRow<L, T>(T* first, T* second, T* result, int length)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged
    {
        var slope = new Slope(RowSweep.Sum<L, T>(second, length));
        var work = new BinaryWork<Slope>(slope, (byte*)first, (byte*)second, (byte*)result, length);
        work.Run<L, T>();
    }

    private readonly struct Slope(double sum) : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => L.Fma(-sum, L.Exp(x), y);
    }
}
