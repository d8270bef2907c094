using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Adds rows onto each other, from the first to the last; a row starts step elements after the one before it.</summary>
internal readonly unsafe struct ColumnSumWork(byte* x, byte* result, int rows, int step, int columns) : ILaneWork
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, T>()
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        var from = (T*)x;
        var to = (T*)result;
        var rest = columns;
        for (; rest >= 4 * L.Width; from += 4 * L.Width, to += 4 * L.Width, rest -= 4 * L.Width)
        {
            L first = L.Load(in *from, 0), second = L.Load(in *from, L.Width);
            L third = L.Load(in *from, 2 * L.Width), fourth = L.Load(in *from, 3 * L.Width);
            var row = from + step;
            for (var left = rows - 1; left > 0; left--, row += step)
            {
                first += L.Load(in *row, 0);
                second += L.Load(in *row, L.Width);
                third += L.Load(in *row, 2 * L.Width);
                fourth += L.Load(in *row, 3 * L.Width);
            }

            L.Store(first, ref *to, 0);
            L.Store(second, ref *to, L.Width);
            L.Store(third, ref *to, 2 * L.Width);
            L.Store(fourth, ref *to, 3 * L.Width);
        }

        for (; rest >= L.Width; from += L.Width, to += L.Width, rest -= L.Width)
        {
            var sum = L.Load(in *from, 0);
            var row = from + step;
            for (var left = rows - 1; left > 0; left--, row += step)
                sum += L.Load(in *row, 0);
            L.Store(sum, ref *to, 0);
        }

        if (rest > 0)
        {
            var sum = PartialLane.Load<L, T>(from, rest);
            var row = from + step;
            for (var left = rows - 1; left > 0; left--, row += step)
                sum += PartialLane.Load<L, T>(row, rest);
            PartialLane.Store(sum, to, rest);
        }
    }
}
