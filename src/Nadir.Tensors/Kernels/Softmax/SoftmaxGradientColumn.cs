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

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void RunRow<L, T>(T* first, T* second, T* result, int length)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged
    {
        var slope = new Slope(RowSweep.Products<L, T>(first, second, length));
        var work = new BinaryWork<Slope>(slope, (byte*)first, (byte*)second, (byte*)result, length);
        work.Run<L, T>();
    }

    private readonly struct Slope(double dot) : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x * (y - dot);
    }
}
