using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Value and slope of a function of count elements in one pass.</summary>
internal readonly unsafe struct ValueAndSlopeWork<F>(F scalar, byte* x, byte* y, byte* slope, int count) : ILaneWork
    where F : struct, IScalarFunction
{
    // The elements that fill no lane go through the same loop: the function is compiled once only.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, T>()
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        var function = scalar;
        var from = (T*)x;
        var values = (T*)y;
        var slopes = (T*)slope;
        var rest = count;
        for (nint i = 0; rest > 0; i += L.Width, rest -= L.Width)
        {
            var xLane = rest >= L.Width ? L.Load(in from[i], 0) : PartialLane.Load<L, T>(from + i, rest);
            var value = function.ValueAndSlope(xLane, out var rise);
            if (rest >= L.Width)
            {
                L.Store(value, ref values[i], 0);
                L.Store(rise, ref slopes[i], 0);
                continue;
            }

            PartialLane.Store(value, values + i, rest);
            PartialLane.Store(rise, slopes + i, rest);
        }
    }
}
