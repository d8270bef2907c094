using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>
/// Softmax of <see cref="IColumnOperation.Step"/> columns of logits, and what their cross-entropy is made of.
/// </summary>
/// <param name="logits">The columns.</param>
/// <param name="target">Shares of the classes; null where classes are given by number.</param>
/// <param name="softmax">The result.</param>
/// <param name="tail">
/// A row of losses; without a target a row of log Σ exp(x − largest), and behind it one of the largest logits.
/// </param>
/// <param name="rows">How many classes there are.</param>
internal readonly unsafe ref struct CrossEntropyForwardWork(void* logits, void* target, void* softmax, void* tail, int rows)
    : ILaneWork
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, T>()
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        for (var column = 0; column < IColumnOperation.Step; column += L.Width)
        {
            var shares = target is null ? null : (T*)target + column;
            Column<L, T>((T*)logits + column, shares, (T*)softmax + column, (T*)tail + column, rows);
        }
    }

    /// <summary>
    /// The sum is taken without the 1 of the largest logit: its log1p is exact where a row is confident.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Column<L, T>(T* logits, T* target, T* softmax, T* tail, int rows)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged
    {
        var largest = ColumnLoad.Largest<L, T>(logits, rows);
        L above = 0;
        var sawLargest = above > 0;
        for (var row = 0; row < rows; row++)
        {
            var value = L.Exp(ColumnLoad.Row<L, T>(logits, row) - largest);
            var isLargest = (value == 1) & !sawLargest;
            above += L.Select(isLargest, 0, value);
            sawLargest |= isLargest;
            ColumnLoad.SetRow(softmax, row, value);
        }

        var factor = 1 / (1 + above);
        for (var row = 0; row < rows; row++)
            ColumnLoad.SetRow(softmax, row, ColumnLoad.Row<L, T>(softmax, row) * factor);
        var logSum = L.Log1P(above);
        if (target is null)
        {
            ColumnLoad.SetRow(tail, 0, logSum);
            ColumnLoad.SetRow(tail, 1, largest);
            return;
        }

        L loss = 0;
        for (var row = 0; row < rows; row++)
            loss += Term<L, T>(ColumnLoad.Row<L, T>(target, row), ColumnLoad.Row<L, T>(logits, row), largest, logSum);

        // Without any target a row of NaN would pass as 0.
        ColumnLoad.SetRow(tail, 0, L.Select(L.IsNaN(logSum), logSum, loss));
    }

    /// <summary>The distance of the largest numbers overflows where a share of it does not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L Term<L, T>(L share, L logit, L largest, L logSum)
        where L : struct, ILane<L>, ILane<L, T>
        where T : unmanaged
    {
        var below = largest - logit;
        var far = (share * largest) - (share * logit);
        var term = L.Select(below == double.PositiveInfinity, far, share * (logSum + below));
        return L.Select(share == 0, 0, term);
    }
}
