using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>1 where x is 0, else 0.</summary>
internal sealed class Not() : UnaryFunction<Not.Lane>("not")
{
    protected override bool AnswersUndefined => true;

    public override Enclosure Enclose(Enclosure x) => Truth.Of(Truth.MayFail(x), Truth.MayHold(x));

    public override Node Slope(Node x) => 0;

    public override string Latex(string x) => $@"\lnot {x}";

    public override string CSharp(string x) => $"({Whole(x)} == 0 ? 1.0 : 0.0)";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Select(x == 0, 1, 0);
    }
}
