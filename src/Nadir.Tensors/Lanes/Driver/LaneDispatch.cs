using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Chooses the lane for an element type.</summary>
internal static class LaneDispatch
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Run<W, T>(ref W work)
        where W : ILaneWork, allows ref struct
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
            Float32Work(ref work);
        else if (typeof(T) == typeof(double))
            Float64Work(ref work);
        else
            throw Error.NotSupported($"Lanes hold float or double, not {typeof(T).Name}. Convert first.");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Float32Work<W>(ref W work)
        where W : ILaneWork, allows ref struct
    {
        switch (LaneWidth.Bits)
        {
            case 512: work.Run<Float32x16, float>(); break;
            case 256: work.Run<Float32x8, float>(); break;
            case 128: work.Run<Float32x4, float>(); break;
            default: work.Run<Float32, float>(); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Float64Work<W>(ref W work)
        where W : ILaneWork, allows ref struct
    {
        switch (LaneWidth.Bits)
        {
            case 512: work.Run<Float64x8, double>(); break;
            case 256: work.Run<Float64x4, double>(); break;
            case 128: work.Run<Float64x2, double>(); break;
            default: work.Run<Float64, double>(); break;
        }
    }
}
