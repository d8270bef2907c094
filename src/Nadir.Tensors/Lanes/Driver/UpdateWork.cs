using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Applies an update rule to weights and their slots, in place.</summary>
internal readonly ref struct UpdateWork<F>(
    F rule, ref byte weight, ref byte gradient, ref byte first, ref byte second, ref byte third, int slots, int count) : ILaneWork
    where F : struct, IUpdateRule
{
    private readonly ref byte weight = ref weight;
    private readonly ref byte gradient = ref gradient;
    private readonly ref byte first = ref first;
    private readonly ref byte second = ref second;
    private readonly ref byte third = ref third;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, T>()
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        ref var w = ref Unsafe.As<byte, T>(ref weight);
        ref var g = ref Unsafe.As<byte, T>(ref gradient);
        ref var a = ref Unsafe.As<byte, T>(ref first);
        ref var b = ref Unsafe.As<byte, T>(ref second);
        ref var c = ref Unsafe.As<byte, T>(ref third);
        var whole = count & -L.Width;
        Sweep<L, T>(ref w, in g, ref a, ref b, ref c, whole);
        var rest = count - whole;
        if (rest == 0)
            return;

        var restW = LanePadding.Of(ref Unsafe.Add(ref w, whole), rest);
        var restG = LanePadding.Of(ref Unsafe.Add(ref g, whole), rest);
        var restA = slots > 0 ? LanePadding.Of(ref Unsafe.Add(ref a, whole), rest) : default;
        var restB = slots > 1 ? LanePadding.Of(ref Unsafe.Add(ref b, whole), rest) : default;
        var restC = slots > 2 ? LanePadding.Of(ref Unsafe.Add(ref c, whole), rest) : default;
        Sweep<L, T>(ref restW.First<T>(), in restG.First<T>(), ref restA.First<T>(), ref restB.First<T>(), ref restC.First<T>(), L.Width);
        restW.CopyTo(ref Unsafe.Add(ref w, whole), rest);
        if (slots > 0)
            restA.CopyTo(ref Unsafe.Add(ref a, whole), rest);
        if (slots > 1)
            restB.CopyTo(ref Unsafe.Add(ref b, whole), rest);
        if (slots > 2)
            restC.CopyTo(ref Unsafe.Add(ref c, whole), rest);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Sweep<L, T>(ref T w, ref readonly T g, ref T a, ref T b, ref T c, int length)
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        for (nint i = 0; i < length; i += L.Width)
        {
            var weightLane = L.Load(in w, i);
            L firstLane = slots > 0 ? L.Load(in a, i) : default;
            L secondLane = slots > 1 ? L.Load(in b, i) : default;
            L thirdLane = slots > 2 ? L.Load(in c, i) : default;
            rule.Update(ref weightLane, L.Load(in g, i), ref firstLane, ref secondLane, ref thirdLane);
            L.Store(weightLane, ref w, i);
            if (slots > 0)
                L.Store(firstLane, ref a, i);
            if (slots > 1)
                L.Store(secondLane, ref b, i);
            if (slots > 2)
                L.Store(thirdLane, ref c, i);
        }
    }
}
