using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>What the operations on columns have in common: reading a row, and the two sums behind a softmax.</summary>
internal static unsafe class ColumnLoad
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Row<L, T>(T* column, int row)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged => L.Load(in *column, (nint)row * IColumnOperation.Step);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SetRow<L, T>(T* column, int row, L value)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged => L.Store(value, ref *column, (nint)row * IColumnOperation.Step);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Largest<L, T>(T* column, int rows)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged
    {
        var largest = Row<L, T>(column, 0);
        for (var row = 1; row < rows; row++)
            largest = L.Max(largest, Row<L, T>(column, row));
        return largest;
    }

    /// <summary>Σ exp(x − largest): at least 1, so neither it nor its logarithm overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L SumOfExponentials<L, T>(T* column, int rows, L largest)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged
    {
        L sum = 0;
        for (var row = 0; row < rows; row++)
            sum += L.Exp(Row<L, T>(column, row) - largest);
        return sum;
    }
}
