using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Applies an update rule to weights and their slots, in place.</summary>
internal readonly unsafe struct UpdateWork<F>(
    F rule, byte* weight, byte* gradient, byte* first, byte* second, byte* third, int slots, int count) : ILaneWork
    where F : struct, IUpdateRule
{
    // The elements that fill no lane go through the same loop: the rule is compiled once only.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<L, T>()
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        var update = rule;
        var (w, g, a, b, c) = ((nint)weight, (nint)gradient, (nint)first, (nint)second, (nint)third);
        var step = L.Width * sizeof(T);
        for (var rest = count; rest > 0; rest -= L.Width)
        {
            var weightLane = Load<L, T>(w, rest);
            var firstLane = slots > 0 ? Load<L, T>(a, rest) : default;
            var secondLane = slots > 1 ? Load<L, T>(b, rest) : default;
            var thirdLane = slots > 2 ? Load<L, T>(c, rest) : default;
            update.Update(ref weightLane, Load<L, T>(g, rest), ref firstLane, ref secondLane, ref thirdLane);
            Store<L, T>(weightLane, w, rest);
            if (slots > 0)
                Store<L, T>(firstLane, a, rest);
            if (slots > 1)
                Store<L, T>(secondLane, b, rest);
            if (slots > 2)
                Store<L, T>(thirdLane, c, rest);
            (w, g, a, b, c) = (w + step, g + step, a + step, b + step, c + step);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L Load<L, T>(nint source, int rest)
        where L : struct, ILane<L, T>
        where T : unmanaged => rest >= L.Width ? L.Load(in *(T*)source, 0) : PartialLane.Load<L, T>((T*)source, rest);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<L, T>(L value, nint target, int rest)
        where L : struct, ILane<L, T>
        where T : unmanaged
    {
        if (rest >= L.Width)
            L.Store(value, ref *(T*)target, 0);
        else
            PartialLane.Store(value, (T*)target, rest);
    }
}
