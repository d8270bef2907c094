using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The smallest whole number not below x.</summary>
internal sealed class Ceiling() : UnaryFunction<Ceiling.Lane>("ceil")
{
    public override IReadOnlyList<string> Aliases => ["ceiling"];

    protected override bool IsLight => true;

    public override Enclosure Enclose(Enclosure x) => Jump.Of(x, Math.Ceiling(x.Low), Math.Ceiling(x.High));

    public override Node Slope(Node x) => 0;

    public override string Latex(string x) => $@"\left\lceil {x} \right\rceil";

    public override string CSharp(string x) => $"Math.Ceiling({x})";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => -L.Floor(-x);
    }
}
