using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The smallest of two numbers or more; not a number where one is not.</summary>
internal sealed class Minimum() : Extremum<Minimum.Lane>("min")
{
    public override IReadOnlyList<string> Aliases => ["minimum"];

    protected override Function Reaches => Functions.LessOrEqual;

    internal readonly struct Lane : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => L.Min(x, y);
    }
}
