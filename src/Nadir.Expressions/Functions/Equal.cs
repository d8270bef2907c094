using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>1 where x is equal to y, else 0, as where either is not a number.</summary>
internal sealed class Equal() : Comparison<Equal.Lane>("==")
{
    protected override bool MayHold(Enclosure x, Enclosure y) => x.Low <= y.High && y.Low <= x.High;

    protected override bool MayFail(Enclosure x, Enclosure y) => !(x.IsNumber && y.IsNumber && x.Low == y.Low);

    protected override bool HoldsUndefined => false;

    public override string Latex(string x, string y) => $@"{x} = {y}";

    public override string CSharp(string x, string y) => $"({x} == {y} ? 1.0 : 0.0)";

    internal readonly struct Lane : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => L.Select(x == y, 1, 0);
    }
}
