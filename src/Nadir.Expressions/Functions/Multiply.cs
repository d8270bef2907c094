using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The product.</summary>
internal sealed class Multiply() : BinaryFunction<Multiply.Lane>("*")
{
    protected override bool IsLight => true;

    public override Enclosure Enclose(Enclosure x, Enclosure y)
    {
        var low = Math.Min(
            Math.Min(Outward.MultiplyDown(x.Low, y.Low), Outward.MultiplyDown(x.Low, y.High)),
            Math.Min(Outward.MultiplyDown(x.High, y.Low), Outward.MultiplyDown(x.High, y.High)));
        var high = Math.Max(
            Math.Max(Outward.MultiplyUp(x.Low, y.Low), Outward.MultiplyUp(x.Low, y.High)),
            Math.Max(Outward.MultiplyUp(x.High, y.Low), Outward.MultiplyUp(x.High, y.High)));
        return Enclosure.Between(low, high, Enclosure.Weaker(x.Continuity, y.Continuity));
    }

    public override (Node InFirst, Node InSecond) Slopes(Node x, Node y) => (y, x);

    public override string Latex(string x, string y) => $@"{x} \cdot {y}";

    public override string CSharp(string x, string y) => $"{x} * {y}";

    public override Tensor Apply(Tensor x, Tensor y) => x * y;

    internal readonly struct Lane : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x * y;
    }
}
