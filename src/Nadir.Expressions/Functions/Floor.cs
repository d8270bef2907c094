using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>The largest whole number not above x.</summary>
internal sealed class Floor() : UnaryFunction<Floor.Lane>("floor")
{
    protected override bool IsLight => true;

    public override Enclosure Enclose(Enclosure x) => Jump.Of(x, Math.Floor(x.Low), Math.Floor(x.High));

    public override Node Slope(Node x) => 0;

    public override string Latex(string x) => $@"\left\lfloor {x} \right\rfloor";

    public override string CSharp(string x) => $"Math.Floor({x})";

    internal readonly struct Lane : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Floor(x);
    }
}
