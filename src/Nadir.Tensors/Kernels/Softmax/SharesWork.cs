using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>The softmax of long rows, with each row's largest element and the sum of the exponentials beside its 1.</summary>
internal readonly unsafe ref struct SharesWork(void* logits, void* shares, void* largest, void* above, int rows, int length) : ILaneWork
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, T>()
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        for (var row = 0; row < rows; row++)
        {
            var x = (T*)logits + ((nint)row * length);
            var y = (T*)shares + ((nint)row * length);
            var peak = RowSweep.Largest<L, T>(x, length);
            var (others, ties) = RowSweep.Exponentials<L, T>(x, y, length, peak);
            var work = new UnaryWork<Multiple>(new Multiple(1 / (others + ties)), (byte*)y, (byte*)y, length);
            work.Run<L, T>();
            ((T*)largest)[row] = RowSweep.Element<T>(peak);
            ((T*)above)[row] = RowSweep.Element<T>(others + (ties - 1));
        }
    }
}
