using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The difference.</summary>
internal sealed class Subtract() : BinaryFunction<Subtract.Lane>("-")
{
    protected override bool IsLight => true;

    public override Enclosure Enclose(Enclosure x, Enclosure y) => Enclosure.Between(
        Outward.AddDown(x.Low, -y.High), Outward.AddUp(x.High, -y.Low), Enclosure.Weaker(x.Continuity, y.Continuity));

    public override (Node InFirst, Node InSecond) Slopes(Node x, Node y) => (1, -1);

    public override string Latex(string x, string y) => $"{x} - {y}";

    public override string CSharp(string x, string y) => $"{x} - {y}";

    public override Tensor Apply(Tensor x, Tensor y) => x - y;

    internal readonly struct Lane : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x - y;
    }
}
