using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>1 where neither is 0, else 0.</summary>
internal sealed class And() : BinaryFunction<And.Lane>("and")
{
    protected override bool AnswersUndefined => true;

    protected override bool IsLight => true;

    public override Enclosure Enclose(Enclosure x, Enclosure y) =>
        Truth.Of(Truth.MayHold(x) && Truth.MayHold(y), Truth.MayFail(x) || Truth.MayFail(y));

    public override (Node InFirst, Node InSecond) Slopes(Node x, Node y) => (0, 0);

    public override string Latex(string x, string y) => $@"{x} \land {y}";

    public override string CSharp(string x, string y) => $"({Whole(x)} != 0 && {Whole(y)} != 0 ? 1.0 : 0.0)";

    internal readonly struct Lane : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => L.Select((x != 0) & (y != 0), 1, 0);
    }
}
