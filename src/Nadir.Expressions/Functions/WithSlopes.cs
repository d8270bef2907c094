using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>A function of two numbers on lanes with its slopes, which come from dual numbers.</summary>
internal readonly struct WithSlopes<F> : IPairFunction
    where F : struct, IBinaryLane
{
    /// <summary>Of tensors whose shapes broadcast.</summary>
    public static Tensor Apply(string name, Tensor x, Tensor y)
    {
        var shape = Broadcast.ShapeOf(name, x.Shape, y.Shape);
        return x.BroadcastTo(shape).Pair(y.BroadcastTo(shape), default(WithSlopes<F>));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Value<L>(L target, L prediction)
        where L : struct, ILane<L> => default(F).Apply(target, prediction);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L TargetSlope<L>(L target, L prediction)
        where L : struct, ILane<L> => default(F).Apply(new Dual<L>(target, 1), new Dual<L>(prediction, 0)).Slope;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L PredictionSlope<L>(L target, L prediction)
        where L : struct, ILane<L> => default(F).Apply(new Dual<L>(target, 0), new Dual<L>(prediction, 1)).Slope;
}
