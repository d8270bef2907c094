using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The largest of two numbers or more; not a number where one is not.</summary>
internal sealed class Maximum() : Extremum<Maximum.Lane>("max")
{
    public override IReadOnlyList<string> Aliases => ["maximum"];

    protected override Function Reaches => Functions.GreaterOrEqual;

    internal readonly struct Lane : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => L.Max(x, y);
    }
}
