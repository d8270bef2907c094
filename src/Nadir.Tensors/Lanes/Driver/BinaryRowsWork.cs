using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Applies an operation to each of some rows and one row that serves all; the result may be the rows' own memory.</summary>
internal readonly unsafe struct BinaryRowsWork<F>(F operation, byte* x, byte* row, byte* result, int rows, int length) : ILaneWork
    where F : struct, IBinaryLane
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, T>()
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        var function = operation;
        var fromX = (T*)x;
        var fromRow = (T*)row;
        var to = (T*)result;
        for (var left = rows; left > 0; left--, fromX += length, to += length)
        {
            var rest = length;
            for (nint i = 0; rest > 0; i += L.Width, rest -= L.Width)
            {
                if (rest >= L.Width)
                    L.Store(function.Apply(L.Load(in fromX[i], 0), L.Load(in fromRow[i], 0)), ref to[i], 0);
                else
                    PartialLane.Store(
                        function.Apply(PartialLane.Load<L, T>(fromX + i, rest), PartialLane.Load<L, T>(fromRow + i, rest)), to + i, rest);
            }
        }
    }
}
