using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Applies an operation on two operands to count elements; the result may be an operand's own memory.</summary>
internal readonly unsafe struct BinaryWork<F>(F operation, byte* x, byte* y, byte* result, int count) : ILaneWork
    where F : struct, IBinaryLane
{
    // The elements that fill no lane go through the same loop: the operation is compiled once only.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, T>()
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        var function = operation;
        var fromX = (T*)x;
        var fromY = (T*)y;
        var to = (T*)result;
        var rest = count;
        for (nint i = 0; rest > 0; i += L.Width, rest -= L.Width)
        {
            var xLane = rest >= L.Width ? L.Load(in fromX[i], 0) : PartialLane.Load<L, T>(fromX + i, rest);
            var yLane = rest >= L.Width ? L.Load(in fromY[i], 0) : PartialLane.Load<L, T>(fromY + i, rest);
            var value = function.Apply(xLane, yLane);
            if (rest >= L.Width)
                L.Store(value, ref to[i], 0);
            else
                PartialLane.Store(value, to + i, rest);
        }
    }
}
