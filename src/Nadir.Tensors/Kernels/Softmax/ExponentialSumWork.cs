using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>e^(x − largest) of one long row, and the sum of those in an order that depends on nothing but the length.</summary>
/// <remarks>Part i of 64 bytes of parts takes the elements i, i + parts …; a narrower lane sweeps the row once for each register of them.</remarks>
internal unsafe struct ExponentialSumWork(byte* x, byte* result, int count, double largest) : ILaneWork
{
    internal double Sum { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, T>()
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        var from = (T*)x;
        var to = (T*)result;
        var parts = 64 / sizeof(T);
        var shift = Number<L>(largest);
        Sum = 0;
        for (var part = 0; part < parts; part += L.Width)
        {
            L first = Number<L>(0), second = first;
            for (nint i = part; i < count; i += 2 * parts)
            {
                var one = L.Exp(L.Load(in from[i], 0) - shift);
                var other = L.Exp(L.Load(in from[i + parts], 0) - shift);
                L.Store(one, ref to[i], 0);
                L.Store(other, ref to[i + parts], 0);
                first += one;
                second += other;
            }

            var room = default(LanePadding);
            L.Store(first + second, ref room.First<T>(), 0);
            for (var i = 0; i < L.Width; i++)
                Sum += typeof(T) == typeof(float) ? Unsafe.Add(ref room.First<float>(), i) : Unsafe.Add(ref room.First<double>(), i);
        }
    }

    /// <summary>Runs it on a row whose length is a multiple of 32.</summary>
    internal static double Fill<T>(ReadOnlySpan<T> x, double largest, Span<T> result)
        where T : unmanaged
    {
        fixed (T* from = x, to = result)
        {
            var work = new ExponentialSumWork((byte*)from, (byte*)to, x.Length, largest);
            LaneDispatch.Run<ExponentialSumWork, T>(ref work);
            return work.Sum;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L Number<L>(double number)
        where L : struct, ILane<L> => number;
}
