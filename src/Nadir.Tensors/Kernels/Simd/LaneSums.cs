using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nadir.Tensors;

/// <summary>Adds the lanes of four registers at once, for a quarter of what each by itself would take.</summary>
internal static unsafe class LaneSums
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector128<T> a, Vector128<T> b, Vector128<T> c, Vector128<T> d, T* target)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float) && Sse.IsSupported)
        {
            var ab = Halves(a.AsSingle(), b.AsSingle());
            var cd = Halves(c.AsSingle(), d.AsSingle());
            Vector128.Store(Sse.MoveLowToHigh(ab, cd) + Sse.MoveHighToLow(cd, ab), (float*)target);
            return;
        }

        target[0] = Vector128.Sum(a);
        target[1] = Vector128.Sum(b);
        target[2] = Vector128.Sum(c);
        target[3] = Vector128.Sum(d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Halves(Vector128<float> a, Vector128<float> b) =>
        Sse.UnpackLow(a, b) + Sse.UnpackHigh(a, b);
}
