using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>log(eˣ + eʸ + eᶻ); −∞ where all three are.</summary>
internal readonly struct LogSumExp : ITernaryLane
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x, L y, L z)
        where L : struct, ILane<L>
    {
        var largest = L.Max(L.Max(x, y), z);
        var sum = L.Exp(x - largest) + L.Exp(y - largest) + L.Exp(z - largest);
        // Among −∞ alone, or with a not-a-number, the largest is the answer.
        return L.Select(largest > double.NegativeInfinity, largest + L.Log(sum), largest);
    }
}

/// <summary>x + y.</summary>
internal readonly struct Addition : IBinaryLane
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x, L y)
        where L : struct, ILane<L> => x + y;
}

/// <summary>e^(x + y − logTotal): the share of all paths that pass here.</summary>
internal readonly struct ShareOfPaths(double logTotal) : IBinaryLane
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L Apply<L>(L x, L y)
        where L : struct, ILane<L> => L.Exp(x + y - logTotal);
}
