using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>An operation whose left operand is one number.</summary>
internal readonly struct WithLeft<F>(F operation, double left) : IUnaryLane
    where F : struct, IBinaryLane
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x)
        where L : struct, ILane<L> => operation.Apply(left, x);
}

/// <summary>An operation whose right operand is one number.</summary>
internal readonly struct WithRight<F>(F operation, double right) : IUnaryLane
    where F : struct, IBinaryLane
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x)
        where L : struct, ILane<L> => operation.Apply(x, right);
}

/// <summary>An operation with its operands exchanged.</summary>
internal readonly struct Swapped<F>(F operation) : IBinaryLane
    where F : struct, IBinaryLane
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x, L y)
        where L : struct, ILane<L> => operation.Apply(y, x);
}
